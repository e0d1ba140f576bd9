package dev.ringback.sandbox.twilio;

import dev.ringback.sandbox.control.Pace;
import dev.ringback.sandbox.control.VendorLog;
import dev.ringback.sandbox.network.Subscribers;
import dev.ringback.sandbox.network.TextMedium;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries an accepted message to its receiver and reports each step. */
@Component
class MessageCarrier {
  static final int OUTSIDE_WINDOW = 63016;

  private static final Duration STEP = Duration.ofMillis(150);

  private final Messages messages;
  private final Subscribers subscribers;
  private final Webhooks webhooks;
  private final TwilioSettings settings;
  private final VendorLog log;
  private final Pace pace;

  MessageCarrier(
      Messages messages,
      Subscribers subscribers,
      Webhooks webhooks,
      TwilioSettings settings,
      VendorLog log,
      Pace pace) {
    this.messages = messages;
    this.subscribers = subscribers;
    this.webhooks = webhooks;
    this.settings = settings;
    this.log = log;
    this.pace = pace;
  }

  /** Starts carrying; {@code doomed} is the error it will fail with. */
  void carry(Message message, @Nullable String statusCallback, @Nullable Integer doomed) {
    Thread.ofVirtual()
        .name("carry-" + message.sid())
        .start(() -> steps(message, statusCallback, doomed));
  }

  private void steps(Message queued, @Nullable String callback, @Nullable Integer doomed) {
    report(queued, callback);
    pace.pause(STEP);
    if (doomed != null) {
      report(reach(queued, Message.Status.FAILED, doomed), callback);
      return;
    }
    report(reach(queued, Message.Status.SENT, null), callback);
    pace.pause(STEP);
    Message delivered = reach(queued, Message.Status.DELIVERED, null);
    deliver(delivered);
    report(delivered, callback);
  }

  /** Hands the words to whoever has the number. */
  void deliver(Message message) {
    TextMedium medium = Numbers.isWhatsApp(message.to()) ? TextMedium.WHATSAPP : TextMedium.SMS;
    subscribers
        .at(Numbers.bare(message.to()))
        .ifPresent(s -> s.texted(Numbers.bare(message.from()), message.body(), medium));
  }

  private Message reach(Message message, Message.Status status, @Nullable Integer error) {
    Message reached = messages.advance(message.sid(), status, error);
    log.status(reached.sid(), status.wire());
    return reached;
  }

  private void report(Message message, @Nullable String callback) {
    if (callback == null) {
      return;
    }
    Map<String, String> form = new LinkedHashMap<>();
    form.put("MessageSid", message.sid());
    form.put("SmsSid", message.sid());
    form.put("MessageStatus", message.status().wire());
    form.put("SmsStatus", message.status().wire());
    form.put("To", message.to());
    form.put("From", message.from());
    form.put("AccountSid", settings.accountSid());
    form.put("ApiVersion", "2010-04-01");
    if (message.errorCode() != null) {
      form.put("ErrorCode", String.valueOf(message.errorCode()));
    }
    webhooks.send("POST", callback, form, message.sid());
  }
}
