package dev.ringback.starter.outreach;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.starter.Problem;
import dev.ringback.starter.intake.WebhookDelivery;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A request of Twilio's, verified. Its text form shows nothing.
 *
 * @param kept what the inbox keeps: the query, a line feed, the body; it can be read again
 * @param query parameters of the address, which are ours
 * @param form parameters of the body, which are Twilio's
 * @param at when it came in
 */
public record TwilioRequest(
    byte[] kept, Map<String, String> query, Map<String, String> form, Instant at) {

  static TwilioRequest of(String rawQuery, WebhookDelivery delivery, boolean isForm) {
    byte[] query = (rawQuery + "\n").getBytes(UTF_8);
    byte[] kept = new byte[query.length + delivery.body().length];
    System.arraycopy(query, 0, kept, 0, query.length);
    System.arraycopy(delivery.body(), 0, kept, query.length, delivery.body().length);
    return new TwilioRequest(
        kept,
        FormParameters.parse(rawQuery),
        isForm ? FormParameters.parse(new String(delivery.body(), UTF_8)) : Map.of(),
        delivery.at());
  }

  /** Reads what the inbox kept. */
  public static TwilioRequest of(byte[] kept, Instant at) {
    String text = new String(kept, UTF_8);
    int end = text.indexOf('\n');
    return new TwilioRequest(
        kept,
        FormParameters.parse(text.substring(0, end)),
        FormParameters.parse(text.substring(end + 1)),
        at);
  }

  /** A parameter of Twilio's that must be there. */
  public String form(String name) {
    return Optional.ofNullable(form.get(name))
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> Problem.field(name, "is missing"));
  }

  /** A parameter of Twilio's that may be missing or empty. */
  public String formOrEmpty(String name) {
    return form.getOrDefault(name, "").strip();
  }

  /** The effect that the address names. */
  public EffectId effect() {
    try {
      return new EffectId(query.getOrDefault("op", ""));
    } catch (IllegalArgumentException e) {
      throw Problem.field("op", "must be the id of an effect");
    }
  }

  /** A small number in the address. */
  public int number(String name, int whenMissing) {
    String text = query.get(name);
    if (text == null) {
      return whenMissing;
    }
    if (!text.matches("[0-9]{1,4}")) {
      throw Problem.field(name, "must be a number from 0 to 9999");
    }
    return Integer.parseInt(text);
  }

  @Override
  public String toString() {
    return "TwilioRequest[…]";
  }
}
