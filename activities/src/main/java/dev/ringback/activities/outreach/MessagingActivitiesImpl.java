package dev.ringback.activities.outreach;

import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.records.compliance.RevocationRepository;
import dev.ringback.records.outreach.Contact;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.records.outreach.EffectLedger;
import dev.ringback.records.outreach.EffectLedger.Kind;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.Failures;
import dev.ringback.workflows.outreach.MessagingActivities;
import dev.ringback.workflows.outreach.SendText;
import io.temporal.failure.ApplicationFailure;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** SMS and WhatsApp messages through Twilio. */
public final class MessagingActivitiesImpl implements MessagingActivities {
  private static final JsonMapper JSON = new JsonMapper();

  private final TwilioGateway twilio;
  private final VendorCallbacks callbacks;
  private final ContactRepository contacts;
  private final EffectOnce once;
  private final TwilioReadBack listed;
  private final Transcript transcript;
  private final OutgoingWords words;
  private final RevocationRepository revocations;
  private final InstantSource clock;

  public MessagingActivitiesImpl(
      TwilioGateway twilio,
      VendorCallbacks callbacks,
      ContactRepository contacts,
      EffectLedger ledger,
      EffectOnce once,
      Transcript transcript,
      OutgoingWords words,
      RevocationRepository revocations,
      InstantSource clock) {
    this.twilio = twilio;
    this.callbacks = callbacks;
    this.contacts = contacts;
    this.once = once;
    this.listed = new TwilioReadBack(ledger);
    this.transcript = transcript;
    this.words = words;
    this.revocations = revocations;
    this.clock = clock;
  }

  @Override
  public Dispatch sendText(SendText asked) {
    Kind kind = kind(asked);
    // Whoever asked to be left alone is told so whatever has been signed: it says nothing of them.
    SendText text = asked.effect().confirmsStop() ? asked : words.fitting(asked);
    Dispatch outcome = send(text, kind);
    if (asked.effect().confirmsStop() && outcome instanceof Dispatch.Accepted) {
      revocations.confirmed(asked.contact(), false, clock.instant());
    }
    return outcome;
  }

  private Dispatch send(SendText text, Kind kind) {
    Optional<Contact> contact = contacts.find(text.contact());
    if (contact.isEmpty()) {
      return new Dispatch.Refused(Dispatch.Refusal.NO_ADDRESS);
    }
    String prefix = kind == Kind.WHATSAPP ? "whatsapp:" : "";
    EffectLedger.Intent intent =
        new EffectLedger.Intent(
            text.effect(), text.episode(), text.contact(), kind, text.channel());
    Asking asking =
        new Asking(text, prefix + contact.get().phone().e164(), prefix + text.from().e164());
    return transcript.of(
        text.effect(),
        text.episode(),
        text.contact(),
        text.channel(),
        text.body(),
        () -> once.perform(intent, text.notAfter(), asking));
  }

  private static Kind kind(SendText text) {
    return switch (text.channel()) {
      case SMS -> Kind.TEXT;
      case WHATSAPP -> Kind.WHATSAPP;
      case VOICE, EMAIL ->
          throw ApplicationFailure.newNonRetryableFailure(
              text.channel() + " carries no text messages", Failures.NOT_CONFIGURED);
    };
  }

  /** One message, asked for and looked for. */
  private final class Asking implements VendorAction {
    private final SendText text;
    private final String to;
    private final String from;

    private Asking(SendText text, String to, String from) {
      this.text = text;
      this.to = to;
      this.from = from;
    }

    @Override
    public String ask() {
      URI status = callbacks.messageStatus(text.effect());
      String template = text.template();
      return template == null
          ? twilio.text(to, from, text.body(), status)
          : twilio.template(to, from, template, variables(), status);
    }

    /** Twilio renders a template itself, so its body cannot be compared. */
    @Override
    public ReadBack readBack(Instant since, Map<String, String> notes) {
      return listed.find(
          twilio.messages(to, from),
          since,
          body -> text.template() != null || body.strip().equals(text.body().strip()));
    }

    private String variables() {
      Map<String, String> values = new LinkedHashMap<>();
      for (String value : text.templateValues()) {
        values.put(String.valueOf(values.size() + 1), value);
      }
      return JSON.writeValueAsString(values);
    }
  }
}
