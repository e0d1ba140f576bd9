package dev.ringback.sandbox.nextech;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The practice's places, people and appointment types. */
record PracticeCatalogue(
    String practiceId,
    ZoneId zone,
    Hours hours,
    List<Place> locations,
    List<Practitioner> practitioners,
    List<AppointmentType> appointmentTypes) {

  static PracticeCatalogue read() {
    try (var in = new ClassPathResource("nextech/catalogue.yaml").getInputStream()) {
      return YAMLMapper.builder().build().readValue(in, PracticeCatalogue.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Place> location(String id) {
    return locations.stream().filter(l -> l.id().equals(id)).findFirst();
  }

  Optional<Practitioner> practitioner(String id) {
    return practitioners.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  Optional<AppointmentType> appointmentType(String id) {
    return appointmentTypes.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  /**
   * Opening hours, the same at both places.
   *
   * @param busyPercent share of the grid other people have booked, by {@code seed}
   */
  record Hours(
      List<DayOfWeek> days,
      LocalTime opens,
      LocalTime closes,
      int gridMinutes,
      int leadMinutes,
      int horizonDays,
      int busyPercent,
      long seed) {}

  record Place(
      String id, String name, String line, String city, String state, String zip, String phone) {}

  record Practitioner(String id, String given, String family, String suffix) {}

  record AppointmentType(String id, String name, int minutes) {}
}
