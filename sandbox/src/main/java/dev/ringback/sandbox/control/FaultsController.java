package dev.ringback.sandbox.control;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plans and drops faults. */
@RestController
@RequestMapping("/sandbox/faults")
class FaultsController {
  private static final Set<String> VENDORS =
      new TreeSet<>(
          Set.of(
              "twilio",
              "sendgrid",
              "boulevard",
              "openai",
              "nextech",
              "vagaro",
              "aesthetic-record",
              "patientnow",
              "vonage-business"));

  private final Faults faults;

  FaultsController(Faults faults) {
    this.faults = faults;
  }

  @PostMapping
  ResponseEntity<?> plan(@RequestBody Plan plan) {
    var fault = Fault.of(plan.fault());
    if (fault.isEmpty()) {
      return problem("fault must be one of " + Fault.words());
    }
    if (!VENDORS.contains(String.valueOf(plan.vendor()))) {
      return problem("vendor must be one of " + String.join(", ", VENDORS));
    }
    faults.plan(plan.vendor(), plan.operation(), fault.get(), plan.count());
    return ResponseEntity.noContent().build();
  }

  @DeleteMapping
  ResponseEntity<Void> clear() {
    faults.clear();
    return ResponseEntity.noContent().build();
  }

  private static ResponseEntity<?> problem(String problem) {
    return ResponseEntity.badRequest().body(Map.of("problem", problem));
  }

  /** What to plan; {@code times} is 1 when absent. */
  record Plan(String vendor, @Nullable String operation, String fault, @Nullable Integer times) {
    int count() {
      return times == null ? 1 : times;
    }
  }
}
