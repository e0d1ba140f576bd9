package dev.ringback.starter.intake;

import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.recovery.RecoveriesUnavailable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The way in for every verified webhook: kept first, then handed over. Once kept it is answered
 * with success whatever happens next, because the sweeper hands over what could not be handed over
 * now.
 */
@Component
public class Intake {
  private static final Logger log = LoggerFactory.getLogger(Intake.class);

  private final WebhookInbox inbox;
  private final Map<String, InboxHandler> handlers;

  Intake(WebhookInbox inbox, List<InboxHandler> handlers) {
    this.inbox = inbox;
    this.handlers =
        handlers.stream().collect(Collectors.toMap(InboxHandler::source, Function.identity()));
  }

  /** What became of a webhook at its first try. */
  public enum Receipt {
    /** It came before; nothing was done. */
    DUPLICATE,
    /** It is done with, one way or the other. */
    SETTLED,
    /** It is kept, and will be tried again. */
    LATER
  }

  /** Keeps a webhook and hands it over. */
  public Receipt take(String source, String key, byte[] body, Instant at) {
    return inbox
        .accept(source, key, body, at)
        .map(entry -> handOver(entry) ? Receipt.SETTLED : Receipt.LATER)
        .orElse(Receipt.DUPLICATE);
  }

  /** Keeps a webhook that its controller settles itself; empty if it came before. */
  public Optional<WebhookInbox.Entry> keep(String source, String key, byte[] body, Instant at) {
    return inbox.accept(source, key, body, at);
  }

  /** Hands an entry over; false when it stays for a later try. */
  boolean handOver(WebhookInbox.Entry entry) {
    InboxHandler handler = handlers.get(entry.source());
    if (handler == null) {
      log.error("Webhook {}: nothing handles its source {}", entry.id(), entry.source());
      return false;
    }
    try {
      settle(entry, handler.handle(entry));
      return true;
    } catch (RecoveriesUnavailable e) {
      log.warn("Webhook {} of {} waits: {}", entry.id(), entry.source(), e.getMessage());
      return false;
    } catch (RuntimeException e) {
      // Its message may quote the body.
      log.error(
          "Webhook {} of {} failed with {} at {}; it will be tried again",
          entry.id(),
          entry.source(),
          e.getClass().getName(),
          e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]);
      return false;
    }
  }

  /** Marks an entry as done with. */
  public void settle(WebhookInbox.Entry entry, Handling handling) {
    switch (handling) {
      case Handling.HandedOver _ -> inbox.handedOver(entry.id());
      case Handling.SetAside aside -> {
        log.info("Webhook {} of {} set aside: {}", entry.id(), entry.source(), aside.why());
        inbox.setAside(entry.id(), aside.why());
      }
    }
  }
}
