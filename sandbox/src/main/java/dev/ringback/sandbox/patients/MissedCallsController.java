package dev.ringback.sandbox.patients;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

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
    var scenario = scenarios.find(wanted.scenario());
    if (scenario.isEmpty()) {
      return ResponseEntity.badRequest()
          .body(Map.of("problem", "scenario is unknown: " + wanted.scenario()));
    }
    MissedCall call = casting.cast(scenario.get());
    return ResponseEntity.status(201).body(Map.of("id", call.id(), "caller", call.caller()));
  }

  @PostMapping("/{id}/ring")
  ResponseEntity<?> ring(@PathVariable String id) {
    return casting
        .find(id)
        .map(call -> {
          casting.ring(call);
          return ResponseEntity.accepted().<Object>body(call.view());
        })
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @GetMapping("/{id}")
  ResponseEntity<MissedCall.View> show(@PathVariable String id) {
    return ResponseEntity.of(casting.find(id).map(MissedCall::view));
  }

  /** The scenario to play. */
  record Wanted(String scenario) {}
}
