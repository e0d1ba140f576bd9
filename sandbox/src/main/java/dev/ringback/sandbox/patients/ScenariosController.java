package dev.ringback.sandbox.patients;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the scenarios. */
@RestController
@RequestMapping("/sandbox/scenarios")
class ScenariosController {
  private final Scenarios scenarios;

  ScenariosController(Scenarios scenarios) {
    this.scenarios = scenarios;
  }

  @GetMapping
  List<Line> all() {
    return scenarios.all().stream()
        .map(s -> new Line(s.name(), s.title(), s.expectedOutcome()))
        .toList();
  }

  @GetMapping("/{name}")
  ResponseEntity<Detail> one(@PathVariable String name) {
    return ResponseEntity.of(
        scenarios
            .find(name)
            .map(s ->
                new Detail(
                    s.name(), s.title(), s.expectedOutcome(), s.needsFastClock(), s.caller())));
  }

  /** One scenario in the list. */
  record Line(String name, String title, String expectedOutcome) {}

  /** One scenario. */
  record Detail(
      String name,
      String title,
      String expectedOutcome,
      boolean needsFastClock,
      Scenario.Caller caller) {}
}
