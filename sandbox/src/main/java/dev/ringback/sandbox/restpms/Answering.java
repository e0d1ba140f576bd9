package dev.ringback.sandbox.restpms;

import dev.ringback.sandbox.control.FaultGate;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;

/**
 * How one system answers: the fault that was planned for it, else the work, else its own words for
 * what it refuses.
 *
 * @param serverError its error body for a status from 500 on, or 429
 * @param refusal its answer to a broken rule
 */
record Answering(
    FaultGate faults,
    String system,
    Function<Integer, Map<String, Object>> serverError,
    Function<PracticeRefusal.Rule, ResponseEntity<?>> refusal) {

  ResponseEntity<?> to(String operation, Supplier<ResponseEntity<?>> work) {
    return faults.pass(
        system,
        operation,
        serverError::apply,
        () -> {
          try {
            return work.get();
          } catch (PracticeRefusal e) {
            return refusal.apply(e.rule());
          }
        });
  }
}
