package dev.ringback.starter.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.workflows.detection.PhoneSystem;
import org.springframework.stereotype.Component;

/** Calls that were judged from their legs and could not be handed over at once. */
@Component
class JudgedCallHandler implements InboxHandler {
  static final String SOURCE = "call";

  private final CallLegs legs;

  JudgedCallHandler(CallLegs legs) {
    this.legs = legs;
  }

  /**
   * What is kept of a judged call.
   *
   * @param call the system's key of the caller's leg, hashed
   */
  static byte[] body(PhoneSystem system, String call) {
    return (system.name() + " " + call).getBytes(UTF_8);
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public Handling handle(WebhookInbox.Entry entry) {
    String[] parts = entry.text().split(" ", 2);
    return legs.again(PhoneSystem.valueOf(parts[0]), parts[1], entry.at());
  }
}
