package dev.ringback.sandbox.twilio;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the account's owner has set in Twilio's console.
 *
 * @param numbers numbers that may call and send SMS
 * @param whatsAppSenders numbers that may send WhatsApp
 * @param messageWebhook where texts to these numbers are posted; a fragment sets retries
 * @param templates approved WhatsApp templates
 */
@ConfigurationProperties("sandbox.twilio")
record TwilioSettings(
    String accountSid,
    String authToken,
    List<String> numbers,
    List<String> whatsAppSenders,
    String messageWebhook,
    List<Template> templates) {

  Optional<Template> template(String sid) {
    return templates.stream().filter(t -> t.sid().equals(sid)).findFirst();
  }

  /** A WhatsApp template with {@code {{1}}} placeholders. */
  record Template(String sid, String body) {}
}
