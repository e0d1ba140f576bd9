package dev.ringback.sandbox.restpms;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The book of one system behind its API: who sees whom. */
@RestController
@RequestMapping("/sandbox/restpms/{system}/appointments")
class PracticeVisitsController {
  private final List<Practice> practices;

  PracticeVisitsController(List<Practice> practices) {
    this.practices = practices;
  }

  @GetMapping
  List<Map<String, Object>> visits(@PathVariable String system) {
    return practices.stream()
        .filter(p -> p.system().equals(system))
        .flatMap(p -> p.visits().stream())
        .map(v -> Wire.object("id", v.id(), "staffId", v.staff().id(system)))
        .toList();
  }
}
