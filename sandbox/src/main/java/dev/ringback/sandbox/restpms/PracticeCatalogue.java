package dev.ringback.sandbox.restpms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the practice offers, where, when and by whom. Ids differ from system to system. */
record PracticeCatalogue(
    Map<String, String> businessIds,
    Hours hours,
    List<Location> locations,
    List<Service> services,
    List<Staff> staff) {

  static PracticeCatalogue read() {
    try (var in = new ClassPathResource("restpms/catalogue.yaml").getInputStream()) {
      return YAMLMapper.builder().build().readValue(in, PracticeCatalogue.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opening hours, the same at every place, in its local time. */
  record Hours(
      List<DayOfWeek> days,
      LocalTime opens,
      LocalTime closes,
      int gridMinutes,
      int leadMinutes,
      int horizonDays,
      int busyPercent,
      long seed) {}

  /** A place; as many visits at once as it has rooms. */
  record Location(String key, String name, ZoneId tz, int rooms, Map<String, String> ids) {
    String id(String system) {
      return Objects.requireNonNull(ids.get(system));
    }
  }

  record Service(
      String key,
      String name,
      String category,
      int minutes,
      boolean cardRequired,
      Map<String, String> ids) {
    Duration length() {
      return Duration.ofMinutes(minutes);
    }

    String id(String system) {
      return Objects.requireNonNull(ids.get(system));
    }
  }

  record Staff(
      String key,
      String name,
      List<String> locations,
      List<String> services,
      Map<String, String> ids) {
    String id(String system) {
      return Objects.requireNonNull(ids.get(system));
    }
  }
}
