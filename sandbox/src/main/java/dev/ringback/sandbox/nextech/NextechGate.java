package dev.ringback.sandbox.nextech;

import dev.ringback.sandbox.control.FaultGate;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What every request passes: token, practice, pace, and the fault planned for it. */
@Component
class NextechGate {
  private static final int MOST_A_SECOND = 20;
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final IssuedTokens tokens;
  private final PracticeCatalogue practice;
  private final FaultGate faults;
  private final Map<String, Deque<Long>> recent = new HashMap<>();

  NextechGate(IssuedTokens tokens, PracticeCatalogue practice, FaultGate faults) {
    this.tokens = tokens;
    this.practice = practice;
    this.faults = faults;
  }

  /**
   * Does the work of an admitted request.
   *
   * @param endpoint what the limit counts by
   * @param operation what a fault is planned for, such as {@code appointment.create}
   */
  ResponseEntity<?> pass(
      HttpServletRequest request,
      String endpoint,
      String operation,
      Supplier<ResponseEntity<?>> work) {
    if (!tokens.admits(request.getHeader("Authorization"))) {
      return refused(401, "The token is missing, unknown or expired.");
    }
    @Nullable String practiceId = request.getHeader("nx-practice-id");
    if (!practice.practiceId().equals(practiceId)) {
      return refused(403, "The header nx-practice-id names no practice of this user.");
    }
    if (tooMany(endpoint)) {
      return refused(429, "Too Many Requests");
    }
    return faults.pass(
        "nextech",
        operation,
        status -> Refusal.outcome(status, "planned"),
        () -> {
          try {
            return work.get();
          } catch (Refusal e) {
            return ResponseEntity.status(e.status()).body(e.outcome());
          }
        });
  }

  private synchronized boolean tooMany(String endpoint) {
    long now = System.nanoTime();
    Deque<Long> times = recent.computeIfAbsent(endpoint, _ -> new ArrayDeque<>());
    while (!times.isEmpty() && now - times.getFirst() > SECOND) {
      times.removeFirst();
    }
    times.addLast(now);
    return times.size() > MOST_A_SECOND;
  }

  private static ResponseEntity<?> refused(int status, String diagnostics) {
    return ResponseEntity.status(status).body(Refusal.outcome(status, diagnostics));
  }
}
