package dev.ringback.activities.outreach;

import com.sendgrid.helpers.mail.Mail;
import com.sendgrid.helpers.mail.objects.ClickTrackingSetting;
import com.sendgrid.helpers.mail.objects.Content;
import com.sendgrid.helpers.mail.objects.Email;
import com.sendgrid.helpers.mail.objects.OpenTrackingSetting;
import com.sendgrid.helpers.mail.objects.Personalization;
import com.sendgrid.helpers.mail.objects.SubscriptionTrackingSetting;
import com.sendgrid.helpers.mail.objects.TrackingSettings;
import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.records.outreach.EffectLedger;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.EmailActivities;
import dev.ringback.workflows.outreach.SendEmail;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Mail through SendGrid. */
public final class EmailActivitiesImpl implements EmailActivities {
  private final SendGridGateway sendGrid;
  private final ContactRepository contacts;
  private final EffectOnce once;
  private final Transcript transcript;
  private final OutgoingWords words;
  private final String replyDomain;

  /**
   * @param replyDomain host name whose mail SendGrid's Inbound Parse takes; empty: replies are not
   *     read
   */
  public EmailActivitiesImpl(
      SendGridGateway sendGrid,
      ContactRepository contacts,
      EffectOnce once,
      Transcript transcript,
      OutgoingWords words,
      String replyDomain) {
    this.sendGrid = sendGrid;
    this.contacts = contacts;
    this.once = once;
    this.transcript = transcript;
    this.words = words;
    this.replyDomain = replyDomain;
  }

  @Override
  public Dispatch sendEmail(SendEmail asked) {
    SendEmail mail = words.fitting(asked);
    Optional<String> address =
        contacts.find(mail.contact(), mail.episode()).flatMap(c -> Optional.ofNullable(c.email()));
    if (address.isEmpty()) {
      return new Dispatch.Refused(Dispatch.Refusal.NO_ADDRESS);
    }
    EffectLedger.Intent intent =
        new EffectLedger.Intent(
            mail.effect(), mail.episode(), mail.contact(), EffectLedger.Kind.EMAIL, Channel.EMAIL);
    return transcript.of(
        mail.effect(),
        mail.episode(),
        mail.contact(),
        Channel.EMAIL,
        mail.body(),
        () -> once.perform(intent, mail.notAfter(), new Asking(mail, address.get())));
  }

  private Mail compose(SendEmail mail, String address) {
    Mail composed = new Mail();
    composed.setFrom(new Email(mail.sender().from(), mail.sender().fromName()));
    if (!replyDomain.isBlank()) {
      composed.setReplyTo(new Email("r." + mail.effect() + "@" + replyDomain));
    }
    composed.setSubject(mail.subject());
    Personalization to = new Personalization();
    to.addTo(new Email(address));
    to.addCustomArg("op_id", mail.effect().value());
    composed.addPersonalization(to);
    composed.addContent(new Content("text/plain", withPostalAddress(mail) + wayOut()));
    composed.setTrackingSettings(trackingOnlyUnsubscribes());
    return composed;
  }

  private String wayOut() {
    return replyDomain.isBlank()
        ? ""
        : "\n\nReply STOP to hear nothing more from us. / Responda STOP para no recibir más.";
  }

  /** 15 U.S.C. 7704(a)(5): a postal address in every mail. */
  private static String withPostalAddress(SendEmail mail) {
    String postal = mail.sender().postalAddress();
    return mail.body().contains(postal) ? mail.body() : mail.body() + "\n\n" + postal;
  }

  /** Tracked links and pixels would tell SendGrid who read what; the way out must be there. */
  private static TrackingSettings trackingOnlyUnsubscribes() {
    ClickTrackingSetting clicks = new ClickTrackingSetting();
    clicks.setEnable(false);
    clicks.setEnableText(false);
    OpenTrackingSetting opens = new OpenTrackingSetting();
    opens.setEnable(false);
    SubscriptionTrackingSetting unsubscribe = new SubscriptionTrackingSetting();
    unsubscribe.setEnable(true);
    unsubscribe.setText("To stop hearing from us: <% %>");
    TrackingSettings tracking = new TrackingSettings();
    tracking.setClickTrackingSetting(clicks);
    tracking.setOpenTrackingSetting(opens);
    tracking.setSubscriptionTrackingSetting(unsubscribe);
    return tracking;
  }

  /** One mail, asked for; only an event can tell what became of it. */
  private final class Asking implements VendorAction {
    private final SendEmail mail;
    private final String address;

    private Asking(SendEmail mail, String address) {
      this.mail = mail;
      this.address = address;
    }

    @Override
    public String ask() {
      String id = sendGrid.send(compose(mail, address));
      return id == null ? mail.effect().value() : id;
    }

    @Override
    public ReadBack readBack(Instant since, Map<String, String> notes) {
      return new ReadBack.CannotTell();
    }
  }
}
