package dev.ringback.starter.intake;

import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.recovery.RecoveriesUnavailable;

/**
 * Hands the webhooks of one source over to their recoveries. Called at once for a new webhook, and
 * again until it returns: everything it does must be safe to repeat.
 */
public interface InboxHandler {

  /** The inbox source it serves, such as {@code twilio.message}. */
  String source();

  /**
   * Hands one webhook over.
   *
   * @throws RecoveriesUnavailable when it has to be tried again later
   */
  Handling handle(WebhookInbox.Entry entry);
}
