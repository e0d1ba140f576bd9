package dev.ringback.sandbox.control;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Lets a vendor's request meet the fault planned for it. */
@Component
public class FaultGate {
  /** Longer than any client waits. */
  private static final Duration SILENCE = Duration.ofMinutes(5);

  private static final Duration SLOWNESS = Duration.ofSeconds(3);

  private final Faults faults;

  public FaultGate(Faults faults) {
    this.faults = faults;
  }

  /**
   * Does {@code work} unless the planned fault comes before it.
   *
   * @param errorBody the vendor's error body for an HTTP status
   */
  public ResponseEntity<?> pass(
      String vendor, String operation, ErrorBody errorBody, Supplier<ResponseEntity<?>> work) {
    Optional<Fault> fault = faults.next(vendor, operation);
    if (fault.isEmpty()) {
      return work.get();
    }
    return switch (fault.get()) {
      case UNAVAILABLE_503 -> error(503, errorBody).body(errorBody.of(503));
      case TOO_MANY_429 -> error(429, errorBody).header("Retry-After", "1").body(errorBody.of(429));
      case GARBAGE ->
          ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body("<html><p>maintenance");
      case ERROR_500_AFTER_ACCEPT -> {
        var _ = work.get();
        yield error(500, errorBody).body(errorBody.of(500));
      }
      case TIMEOUT_AFTER_ACCEPT -> {
        var _ = work.get();
        sleep(SILENCE);
        yield error(500, errorBody).build();
      }
      case SLOW -> {
        ResponseEntity<?> answer = work.get();
        sleep(SLOWNESS);
        yield answer;
      }
    };
  }

  private static ResponseEntity.BodyBuilder error(int status, ErrorBody body) {
    return ResponseEntity.status(status).contentType(body.type());
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A vendor's way to report a failure. */
  @FunctionalInterface
  public interface ErrorBody {
    Object of(int status);

    default MediaType type() {
      return MediaType.APPLICATION_JSON;
    }
  }
}
