package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.Question;
import dev.ringback.workflows.clinic.Treatment;
import dev.ringback.workflows.compliance.ContactStanding;
import dev.ringback.workflows.compliance.ContactStanding.EarlierInterest;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** First words in English; they offer Spanish where the clinic speaks it. */
final class EnglishGreetings implements Greetings {
  private static final String STOP_BY_KEY = "To stop our calls, press 9.";

  private static final String TEAM_CALLS = "One of our team will call you back shortly. Goodbye.";

  private final Clinic clinic;
  private final Location location;

  EnglishGreetings(Clinic clinic, Location location) {
    this.clinic = clinic;
    this.location = location;
  }

  @Override
  public String spokenOpening(ContactStanding person, String question) {
    return opening(introduction() + " " + STOP_BY_KEY, person, question);
  }

  @Override
  public String answeringOpening(ContactStanding person, String question) {
    return opening(introduction("Nobody here can come to the phone right now."), person, question);
  }

  private String opening(String introduction, ContactStanding person, String question) {
    String given = person.givenName();
    return Sentences.join(
        introduction,
        transcriptionNotice(),
        "I can help right here, or text you if you'd rather.",
        inSpanish("Para español, diga: español."),
        given != null && Greetings.asksWhoItIs(person) ? isThis(given) : question);
  }

  @Override
  public String welcomeBack(ContactStanding person) {
    String again =
        Optional.ofNullable(person.earlierInterest()).flatMap(this::spokenInterest).orElse("");
    return Sentences.join(hello(person), again.isEmpty() ? plainOpeningQuestion() : again);
  }

  @Override
  public String plainOpeningQuestion() {
    return clinic.questions().stream()
        .filter(q -> q.dimension() == Dimension.GOALS && q.serviceLine() == null)
        .filter(q -> q.language() == Language.ENGLISH)
        .map(Question::words)
        .findFirst()
        .orElse("What were you hoping to have done?");
  }

  @Override
  public String writtenOpening(ContactStanding person, String question) {
    EarlierInterest before = person.earlierInterest();
    String asked =
        before == null
            ? question
            : "Is this about what you asked us in " + month(before) + ", or something new?";
    return Sentences.join(
        greeting(), hello(person), asked, inSpanish("Para español, responda ESPAÑOL."), optOut());
  }

  @Override
  public String callOffer() {
    return clinic.name()
        + ": we missed your call. Reply CALL and our AI assistant will phone you now. Reply STOP to"
        + " opt out."
        + (clinic.languages().contains(Language.SPANISH) ? " Español: LLAMAR." : "");
  }

  @Override
  public String help() {
    return clinic.name()
        + ": our AI assistant answers missed calls. To talk to us call "
        + PhoneWords.of(location.staffLine().e164())
        + ". Reply STOP to opt out.";
  }

  @Override
  public String startedAgain() {
    return clinic.name() + ": you can get messages here again. Reply STOP to opt out.";
  }

  @Override
  public String transcriptionNotice() {
    return "An AI writes down what we say.";
  }

  @Override
  public String reminder() {
    return Sentences.join(
        possessive() + " AI assistant here again, about your call.",
        "Would you like me to find you a time?",
        optOut());
  }

  @Override
  public String whatsAppOpening() {
    return Sentences.join(introduction(), "How can we help?");
  }

  @Override
  public String mailSubject() {
    return "We missed your call";
  }

  @Override
  public String mailBody() {
    return introduction()
        + "\n\nWe're sorry we missed you. Text us at "
        + PhoneWords.of(location.callerId().e164())
        + " or call "
        + PhoneWords.of(location.staffLine().e164())
        + ", whenever it suits you.\n\n"
        + clinic.name()
        + "\n"
        + clinic.email().postalAddress();
  }

  @Override
  public String voicemail() {
    return Sentences.join(
        introduction(),
        "You can reach us at " + PhoneWords.of(location.staffLine().e164()) + ",",
        "or just reply to our text.",
        "To stop our calls, tell us at that number, or text STOP to "
            + PhoneWords.of(location.callerId().e164())
            + ". Goodbye.");
  }

  @Override
  public String staffWillCall() {
    return Sentences.join(introduction(), TEAM_CALLS);
  }

  @Override
  public String staffWillCallBack() {
    return introduction(TEAM_CALLS);
  }

  @Override
  public String introduction(String acknowledgement) {
    return Sentences.join("Hi, this is " + possessive() + " AI assistant.", acknowledgement);
  }

  @Override
  public String optOut() {
    return "Reply STOP to opt out.";
  }

  static String isThis(String given) {
    return "Am I speaking with " + given + "?";
  }

  /** The clinic's name as an owner: {@code Lumen Aesthetics'}. */
  String possessive() {
    return clinic.name() + (clinic.name().endsWith("s") ? "'" : "'s");
  }

  /** For whenever the call may be hours old. */
  private String introduction() {
    return "Hi, this is " + possessive() + " AI assistant, returning your call.";
  }

  private String greeting() {
    return clinic
        .voice()
        .greeting(Language.ENGLISH)
        .replace("{clinic}'s", possessive())
        .replace("{clinic}", clinic.name());
  }

  private String inSpanish(String offer) {
    return clinic.languages().contains(Language.SPANISH) ? offer : "";
  }

  private static String hello(ContactStanding person) {
    return Greetings.asksWhoItIs(person)
        ? "Good to hear from you again, " + person.givenName() + "."
        : "";
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
}
