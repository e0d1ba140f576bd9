package dev.ringback.sandbox.booking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the business sells, where, when and by whom. */
record Catalogue(
    Business business,
    Hours hours,
    List<Location> locations,
    List<Service> services,
    List<Staff> staff) {

  static Catalogue read() {
    try (var in = new ClassPathResource("boulevard/catalogue.yaml").getInputStream()) {
      return YAMLMapper.builder().build().readValue(in, Catalogue.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Location> location(String id) {
    return locations.stream().filter(l -> l.id().equals(id)).findFirst();
  }

  Optional<Service> service(String id) {
    return services.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** The provider behind a staff variant of a service. */
  Optional<Staff> variant(Service service, String variantId) {
    return staff.stream().filter(s -> variantId(service, s).equals(variantId)).findFirst();
  }

  /** A variant is one service by one provider and has an id of its own, unlike the provider's. */
  static String variantId(Service service, Staff staff) {
    return "v_" + Ids.derived(service.id() + "|" + staff.id());
  }

  record Business(String id, String name, String phone, ZoneId tz, String website) {}

  /**
   * Opening hours, the same at every location, in its local time.
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

  record Location(
      String id,
      String name,
      ZoneId tz,
      String phone,
      String line1,
      String city,
      String state,
      String zip) {}

  record Service(
      String id, String name, String category, int minutes, int priceCents, boolean cardRequired) {
    Duration length() {
      return Duration.ofMinutes(minutes);
    }
  }

  record Staff(String id, String firstName, String lastName, String displayName, String role) {}
}
