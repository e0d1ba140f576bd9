package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.Treatment;
import dev.ringback.workflows.compliance.ContactStanding;
import dev.ringback.workflows.compliance.ContactStanding.EarlierInterest;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * First words on every channel, in the clinic's voice. The first sentence says that an AI assistant
 * of the named clinic speaks. Texts and mail name no treatment.
 */
public final class Greetings {
  static final String OPT_OUT = "Reply STOP to opt out.";

  private final Clinic clinic;
  private final Location location;

  public Greetings(Clinic clinic, Location location) {
    this.clinic = clinic;
    this.location = location;
  }

  /** First words when a person answers a call. */
  public String spokenOpening(ContactStanding person, String question) {
    String again =
        Optional.ofNullable(person.earlierInterest()).flatMap(this::spokenInterest).orElse("");
    return Sentences.join(
        introduction(), again.isEmpty() ? question : Sentences.join(hello(person), again));
  }

  /** First text message. */
  public String writtenOpening(ContactStanding person, String question) {
    EarlierInterest before = person.earlierInterest();
    String asked =
        before == null
            ? question
            : "Is this about what you asked us in " + month(before) + ", or something new?";
    return Sentences.join(greeting(), hello(person), asked, OPT_OUT);
  }

  /** A later text when nobody has answered yet. */
  public String reminder() {
    return Sentences.join(
        possessive() + " AI assistant here again, about your call.",
        "Would you like me to find you a time?",
        OPT_OUT);
  }

  /** What the WhatsApp template says, for the transcript. */
  public String whatsAppOpening() {
    return Sentences.join(introduction(), "How can we help?");
  }

  /** Subject of the first mail. */
  public String mailSubject() {
    return "We missed your call";
  }

  /** Body of the first mail. */
  public String mailBody() {
    return introduction()
        + "\n\nWe're sorry we missed you. Text us at "
        + Sentences.readable(location.callerId().e164())
        + " or call "
        + Sentences.readable(location.staffLine().e164())
        + ", whenever it suits you.\n\n"
        + clinic.name()
        + "\n"
        + clinic.email().postalAddress();
  }

  /** Left on voicemail: who called and how to call back, nothing else. */
  public String voicemail() {
    return Sentences.join(
        introduction(),
        "You can reach us at " + Sentences.readable(location.staffLine().e164()) + ",",
        "or just reply to our text. Goodbye.");
  }

  /** Said on a call while staff have taken over. */
  public String staffWillCall() {
    return Sentences.join(introduction(), "One of our team will call you back shortly. Goodbye.");
  }

  /** Before the first answer to somebody who wrote without being asked. */
  public String introduction(String acknowledgement) {
    return Sentences.join("Hi, this is " + possessive() + " AI assistant.", acknowledgement);
  }

  /** For whenever the call may be hours old. */
  private String introduction() {
    return "Hi, this is " + possessive() + " AI assistant, returning your call.";
  }

  private String greeting() {
    return clinic
        .voice()
        .greeting()
        .replace("{clinic}'s", possessive())
        .replace("{clinic}", clinic.name());
  }

  private static String hello(ContactStanding person) {
    return person.earlierInterest() == null || person.givenName() == null
        ? ""
        : "Good to hear from you again, " + person.givenName() + ".";
  }

  private Optional<String> spokenInterest(EarlierInterest before) {
    return clinic
        .treatment(before.treatment())
        .map(Treatment::name)
        .map(name -> "You asked about " + name + " in " + month(before) + ". Is it about that?");
  }

  private static String month(EarlierInterest before) {
    return before.month().getMonth().getDisplayName(TextStyle.FULL, Locale.US);
  }

  /** The clinic's name as an owner: {@code Lumen Aesthetics'}. */
  String possessive() {
    return clinic.name() + (clinic.name().endsWith("s") ? "'" : "'s");
  }
}
