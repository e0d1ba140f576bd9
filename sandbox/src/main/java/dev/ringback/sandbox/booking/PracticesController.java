package dev.ringback.sandbox.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Steers any practice-management system by its name. */
@RestController
@RequestMapping("/sandbox/practices/{system}")
class PracticesController {
  private final List<PracticeControls> systems;

  PracticesController(List<PracticeControls> systems) {
    this.systems = systems;
  }

  @PostMapping("/closed")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(@PathVariable String system, @RequestBody Closing closing) {
    named(system).close(closing.closed());
  }

  @PostMapping("/taken")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(@PathVariable String system, @RequestBody Taking taking) {
    named(system).take(taking.location(), taking.startAt());
  }

  @PostMapping("/hours")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void keepHours(@PathVariable String system, @RequestBody Keeping keeping) {
    named(system)
        .keepHours(
            Boolean.TRUE.equals(keeping.always()),
            Duration.ofMinutes(keeping.bufferMinutes() == null ? 0 : keeping.bufferMinutes()));
  }

  @PostMapping("/patients/lag")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void lagSearch(@PathVariable String system) {
    named(system).lagSearch();
  }

  @PostMapping("/day-zone")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cutDays(@PathVariable String system, @RequestBody Cutting cutting) {
    named(system).cutDaysIn(cutting.zone());
  }

  @GetMapping("/holds")
  Map<String, Integer> holds(@PathVariable String system) {
    return Map.of("standing", named(system).holds());
  }

  @DeleteMapping("/holds")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void expireHolds(@PathVariable String system) {
    named(system).expireHolds();
  }

  @PostMapping("/patients")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, String> register(@PathVariable String system, @RequestBody NewPatient patient) {
    return Map.of(
        "id",
        named(system)
            .register(patient.given(), patient.family(), patient.email(), patient.phone()));
  }

  private PracticeControls named(String system) {
    return systems.stream()
        .filter(s -> s.system().equals(system))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  record Closing(boolean closed) {}

  record Taking(String location, Instant startAt) {}

  /** What is absent is as the practice usually keeps it. */
  record Keeping(@Nullable Boolean always, @Nullable Integer bufferMinutes) {}

  record Cutting(ZoneId zone) {}

  record NewPatient(
      @Nullable String given,
      @Nullable String family,
      @Nullable String email,
      @Nullable String phone) {}
}
