package dev.ringback.sandbox.booking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

  record NewPatient(
      @Nullable String given,
      @Nullable String family,
      @Nullable String email,
      @Nullable String phone) {}
}
