package dev.ringback.sandbox.control;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Every request a vendor accepted, in order of receipt: the truth about what reached the outside.
 */
@Component
public class VendorLog {
  private final Clock clock;
  private final List<Entry> entries = new ArrayList<>();

  public VendorLog(Clock clock) {
    this.clock = clock;
  }

  /**
   * Notes an accepted request.
   *
   * @param kind call, sms, whatsapp, email, appointment or cancel
   * @param id the vendor's own id of what it made
   * @param callerE164 the person's number, empty when the vendor cannot tell
   */
  public synchronized void record(
      String vendor, String kind, String id, String callerE164, String status, String detail) {
    entries.add(new Entry(vendor, kind, id, callerE164, clock.instant(), status, detail));
  }

  /** Changes the status shown for an accepted request; unknown ids are ignored. */
  public synchronized void status(String id, String status) {
    entries.replaceAll(e -> e.id().equals(id) ? e.withStatus(status) : e);
  }

  /** The accepted requests that concern this number, oldest first. */
  public synchronized List<Entry> of(String callerE164) {
    return entries.stream().filter(e -> e.caller().equals(callerE164)).toList();
  }

  /** All accepted requests, oldest first. */
  public synchronized List<Entry> all() {
    return List.copyOf(entries);
  }

  /** One accepted request; {@code at} is when the vendor received it. */
  public record Entry(
      String vendor,
      String kind,
      String id,
      String caller,
      Instant at,
      String status,
      String detail) {
    Entry withStatus(String changed) {
      return new Entry(vendor, kind, id, caller, at, changed, detail);
    }
  }
}
