package dev.ringback.sandbox.patients;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Lets patients call the clinic. */
@RestController
@RequestMapping("/sandbox/calls")
class MissedCallsController {
  private final Scenarios scenarios;
  private final Casting casting;

  MissedCallsController(Scenarios scenarios, Casting casting) {
    this.scenarios = scenarios;
    this.casting = casting;
  }

  @PostMapping
  ResponseEntity<?> cast(@RequestBody Wanted wanted) {
    Scenario scenario;
    try {
      scenario = scenario(wanted);
    } catch (IllegalArgumentException e) {
      return ResponseEntity.badRequest().body(Map.of("problem", String.valueOf(e.getMessage())));
    }
    MissedCall call = casting.cast(scenario);
    return ResponseEntity.status(201).body(Map.of("id", call.id(), "caller", call.caller()));
  }

  private Scenario scenario(Wanted wanted) {
    if (wanted.definition() != null) {
      return scenarios.define(wanted.definition());
    }
    String name = String.valueOf(wanted.scenario());
    return scenarios
        .find(name)
        .orElseThrow(() -> new IllegalArgumentException("scenario is unknown: " + name));
  }

  @PostMapping("/{id}/ring")
  ResponseEntity<?> ring(
      @PathVariable String id, @RequestParam(defaultValue = "ringcentral") String by) {
    Optional<MissedCall> call = casting.find(id);
    if (call.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    try {
      casting.ring(call.get(), by);
    } catch (IllegalArgumentException e) {
      return ResponseEntity.badRequest().body(Map.of("problem", String.valueOf(e.getMessage())));
    }
    return ResponseEntity.accepted().body(call.get().view());
  }

  @GetMapping("/{id}")
  ResponseEntity<MissedCall.View> show(@PathVariable String id) {
    return ResponseEntity.of(casting.find(id).map(MissedCall::view));
  }

  /** The scenario to play: the name of a known one, or the story itself. */
  record Wanted(@Nullable String scenario, @Nullable JsonNode definition) {}
}
