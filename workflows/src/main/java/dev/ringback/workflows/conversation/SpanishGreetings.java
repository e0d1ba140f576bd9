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
import java.util.Optional;

/** First words in Spanish, as it is spoken in the Americas; everybody is "usted". */
final class SpanishGreetings implements Greetings {
  private static final String STOP_BY_KEY = "Para no recibir más llamadas, marque 9.";

  private static final String TEAM_CALLS =
      "Una persona de nuestro equipo le llamará en breve. Hasta luego.";

  private final Clinic clinic;
  private final Location location;

  SpanishGreetings(Clinic clinic, Location location) {
    this.clinic = clinic;
    this.location = location;
  }

  @Override
  public String spokenOpening(ContactStanding person, String question) {
    return opening(introduction() + " " + STOP_BY_KEY, person, question);
  }

  @Override
  public String answeringOpening(ContactStanding person, String question) {
    return opening(
        introduction("En este momento nadie del equipo puede contestar."), person, question);
  }

  private String opening(String introduction, ContactStanding person, String question) {
    String given = person.givenName();
    return Sentences.join(
        introduction,
        transcriptionNotice(),
        "Le puedo ayudar ahora mismo o, si prefiere, le escribo un mensaje.",
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
        .filter(q -> q.language() == Language.SPANISH)
        .map(Question::words)
        .findFirst()
        .orElse("¿Qué le gustaría hacerse?");
  }

  @Override
  public String writtenOpening(ContactStanding person, String question) {
    EarlierInterest before = person.earlierInterest();
    String asked =
        before == null
            ? question
            : "¿Es sobre lo que nos preguntó en " + month(before) + " o sobre algo nuevo?";
    return Sentences.join(greeting(), hello(person), asked, optOut());
  }

  @Override
  public String callOffer() {
    return clinic.name()
        + ": perdimos su llamada. Responda LLAMAR y nuestro asistente de IA le llama ahora."
        + " Responda STOP para salir.";
  }

  @Override
  public String help() {
    return clinic.name()
        + ": nuestro asistente de IA atiende llamadas perdidas. Para hablar con nosotros llame al "
        + PhoneWords.of(location.staffLine().e164())
        + ". Responda STOP para no recibir más.";
  }

  @Override
  public String startedAgain() {
    return clinic.name()
        + ": puede volver a recibir mensajes aquí. Responda STOP para no recibir más.";
  }

  @Override
  public String transcriptionNotice() {
    return "Una IA anota lo que decimos.";
  }

  @Override
  public String reminder() {
    return Sentences.join(
        "Le escribe de nuevo el asistente de IA de " + clinic.name() + ", sobre su llamada.",
        "¿Quiere que le busque un horario?",
        optOut());
  }

  @Override
  public String whatsAppOpening() {
    return Sentences.join(introduction(), "¿En qué le podemos ayudar?");
  }

  @Override
  public String mailSubject() {
    return "No pudimos contestar su llamada";
  }

  @Override
  public String mailBody() {
    return introduction()
        + "\n\nSentimos no haber podido contestarle. Escríbanos un mensaje al "
        + PhoneWords.of(location.callerId().e164())
        + " o llámenos al "
        + PhoneWords.of(location.staffLine().e164())
        + ", cuando le quede bien.\n\n"
        + clinic.name()
        + "\n"
        + clinic.email().postalAddress();
  }

  @Override
  public String voicemail() {
    return Sentences.join(
        introduction(),
        "Puede llamarnos al " + PhoneWords.of(location.staffLine().e164()),
        "o simplemente responder a nuestro mensaje de texto.",
        "Para no recibir más llamadas, díganoslo en ese número o envíe STOP al "
            + PhoneWords.of(location.callerId().e164())
            + ". Hasta luego.");
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
    return Sentences.join(
        "Hola, le atiende el asistente de IA de " + clinic.name() + ".", acknowledgement);
  }

  @Override
  public String optOut() {
    return "Responda STOP para no recibir más mensajes.";
  }

  static String isThis(String given) {
    return "¿Hablo con " + given + "?";
  }

  /** For whenever the call may be hours old. */
  private String introduction() {
    return "Hola, le habla el asistente de IA de " + clinic.name() + ", en respuesta a su llamada.";
  }

  /** A clinic without a Spanish greeting of its own gets a plain one, never its English. */
  private String greeting() {
    return clinic.languages().contains(Language.SPANISH)
        ? clinic.voice().greeting(Language.SPANISH).replace("{clinic}", clinic.name())
        : introduction();
  }

  private static String hello(ContactStanding person) {
    return Greetings.asksWhoItIs(person)
        ? "Qué gusto saludarle de nuevo, " + person.givenName() + "."
        : "";
  }

  private Optional<String> spokenInterest(EarlierInterest before) {
    return clinic
        .treatment(before.treatment())
        .map(Treatment::name)
        .map(name -> "En " + month(before) + " nos preguntó por " + name + ". ¿Es sobre eso?");
  }

  private static String month(EarlierInterest before) {
    return before.month().getMonth().getDisplayName(TextStyle.FULL, Language.SPANISH.locale());
  }
}
