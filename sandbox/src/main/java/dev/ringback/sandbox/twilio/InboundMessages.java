package dev.ringback.sandbox.twilio;

import dev.ringback.sandbox.network.TextMedium;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes texts from people to the account's numbers. */
@Component
public class InboundMessages {
  private final TwilioSettings settings;
  private final Messages messages;
  private final OptOuts optOuts;
  private final MessageCarrier carrier;
  private final Webhooks webhooks;

  InboundMessages(
      TwilioSettings settings,
      Messages messages,
      OptOuts optOuts,
      MessageCarrier carrier,
      Webhooks webhooks) {
    this.settings = settings;
    this.messages = messages;
    this.optOuts = optOuts;
    this.carrier = carrier;
    this.webhooks = webhooks;
  }

  /**
   * A person texts one of the account's numbers; returns once its webhook has answered or is given
   * up. A stop keyword blocks the number and Twilio confirms it itself.
   *
   * @param profileName the person's WhatsApp name
   * @return whether the webhook took it
   */
  public boolean receive(
      String person, String number, String body, TextMedium medium, String profileName) {
    boolean whatsApp = medium == TextMedium.WHATSAPP;
    String from = whatsApp ? Numbers.whatsApp(person) : person;
    String to = whatsApp ? Numbers.whatsApp(number) : number;
    Message message =
        messages.add(from, to, body, Message.Direction.INBOUND, Message.Status.RECEIVED);
    Optional<OptOuts.Keyword> keyword =
        whatsApp ? Optional.empty() : optOuts.read(person, number, body);
    keyword.ifPresent(k -> confirm(message, k));
    Map<String, String> form = form(message);
    keyword.ifPresent(k -> form.put("OptOutType", k.name()));
    if (whatsApp) {
      form.put("ProfileName", profileName);
      form.put("WaId", person.substring(1));
    }
    return webhooks.send("POST", settings.messageWebhook(), form, message.sid()).isPresent();
  }

  private void confirm(Message message, OptOuts.Keyword keyword) {
    Message answer =
        messages.add(
            message.to(),
            message.from(),
            keyword.answer(),
            Message.Direction.OUTBOUND_REPLY,
            Message.Status.DELIVERED);
    carrier.deliver(answer);
  }

  private Map<String, String> form(Message message) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("ToCountry", "US");
    form.put("FromCountry", "US");
    form.put("SmsMessageSid", message.sid());
    form.put("SmsSid", message.sid());
    form.put("MessageSid", message.sid());
    form.put("SmsStatus", message.status().wire());
    form.put("AccountSid", settings.accountSid());
    form.put("From", message.from());
    form.put("To", message.to());
    form.put("Body", message.body());
    form.put("NumMedia", "0");
    form.put("NumSegments", "1");
    form.put("ApiVersion", "2010-04-01");
    return form;
  }
}
