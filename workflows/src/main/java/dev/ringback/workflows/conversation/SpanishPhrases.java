package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.booking.SlotWording;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.Question;
import dev.ringback.workflows.escalation.EscalationReason;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** The assistant's sentences in Spanish, as it is spoken in the Americas; everybody is "usted". */
final class SpanishPhrases implements Phrasebook {
  private final Clinic clinic;
  private final Location location;
  private final Greetings greetings;

  SpanishPhrases(Clinic clinic, Location location) {
    this.clinic = clinic;
    this.location = location;
    this.greetings = new SpanishGreetings(clinic, location);
  }

  @Override
  public Greetings greetings() {
    return greetings;
  }

  @Override
  public String ask(String acknowledgement, Question question) {
    return Sentences.join(acknowledgement, question.words());
  }

  @Override
  public String offer(String acknowledgement, List<Slot> slots, Channel channel) {
    if (channel == Channel.VOICE) {
      return Sentences.join(
          acknowledgement,
          "Para una consulta en "
              + location.name()
              + " tengo "
              + SlotWording.spoken(slots, zone(), Language.SPANISH)
              + ".",
          "¿Cuál le queda mejor?");
    }
    return Sentences.join(acknowledgement, "Para una consulta en " + location.name() + " tengo:")
        + "\n"
        + SlotWording.written(slots, zone(), Language.SPANISH)
        + "\n¿Cuál le queda mejor? O dígame si necesita otros horarios.";
  }

  @Override
  public String confirm(Slot slot, boolean askName, Channel channel) {
    String when = "El " + time(slot) + " en " + location.name() + ".";
    if (channel == Channel.VOICE) {
      return Sentences.join(
          when,
          "¿Le reservo la cita?",
          askName ? "Si es así, diga que sí y su nombre y apellido." : "");
    }
    return Sentences.join(
        when,
        "¿Le reservo la cita?",
        askName ? "Responda SÍ con su nombre y apellido." : "Responda SÍ.");
  }

  @Override
  public String askName() {
    return "Con gusto le reservo la cita. ¿Cuál es su nombre y apellido?";
  }

  @Override
  public String booking() {
    return "Gracias, un momento.";
  }

  @Override
  public String booked(Slot slot) {
    return Sentences.join(
        "Su cita quedó reservada para el " + time(slot) + " en " + location.name() + ",",
        location.address() + ".",
        "Por favor llegue 15 minutos antes.",
        "Si algo cambia, llame al " + PhoneWords.of(location.staffLine().e164()) + ".");
  }

  @Override
  public String slotGone() {
    return "Lo siento, ese horario se acaba de ocupar.";
  }

  @Override
  public String handOver(EscalationReason reason) {
    return switch (reason) {
      case EMERGENCY ->
          "Si es una emergencia, llame al 911 o vaya ahora mismo a la sala de emergencias más"
              + " cercana. También estoy avisando a nuestro equipo.";
      case ASKED_FOR_A_PERSON ->
          "Por supuesto. Una persona de nuestro equipo le llamará lo antes posible.";
      case CLINICAL_QUESTION, TREATMENT_CONCERN ->
          "Eso le corresponde a uno de nuestros especialistas. Les voy a pedir que le llamen lo"
              + " antes posible.";
      case COMPLAINT, FRUSTRATED ->
          "Lamento mucho lo ocurrido. Una persona de nuestro equipo le llamará personalmente, lo"
              + " antes posible.";
      case CHANGE_OF_APPOINTMENT ->
          "Desde aquí no puedo cambiar una cita. Una persona de nuestro equipo le llamará en breve"
              + " para hacerlo.";
      case MINOR ->
          "Para menores de 18 años necesitamos que nos acompañe su madre, padre o tutor. Una persona"
              + " de nuestro equipo llamará para explicar cómo funciona.";
      case ABUSIVE -> "Termino aquí la conversación. Una persona de nuestro equipo se comunicará.";
      case NO_SUITABLE_TIME ->
          "Voy a pedir que una persona de nuestro equipo le llame para encontrar un horario que le"
              + " sirva.";
      case BOOKING_NEEDS_STAFF,
          CONFIRM_APPOINTMENT,
          NOT_UNDERSTOOD,
          OPEN_QUESTION,
          CANNOT_REPLY,
          WROTE_AFTERWARDS,
          CALLED_DURING_HOLD,
          HELD_BY_STAFF ->
          "Voy a pedir que una persona de nuestro equipo se comunique con usted sobre esto.";
    };
  }

  @Override
  public String stopped() {
    return clinic.name() + ": no recibirá más llamadas ni mensajes automáticos de nuestra parte.";
  }

  @Override
  public String stoppedPerhapsAppointment() {
    return stopped()
        + " Si es por una cita, llame al "
        + PhoneWords.of(location.staffLine().e164())
        + ".";
  }

  @Override
  public String aiAgain() {
    return "Habló con un asistente de IA. Para hablar con una persona, llame al "
        + PhoneWords.of(location.staffLine().e164())
        + ".";
  }

  @Override
  public String declined() {
    return "Gracias por avisarme. Aquí estamos si algún día nos necesita.";
  }

  @Override
  public String wrongNumber() {
    return "Disculpe la molestia. No volveremos a contactar a este número por este asunto.";
  }

  @Override
  public String later() {
    return "No hay problema. Escríbanos o llámenos cuando guste. Hasta pronto.";
  }

  @Override
  public String yesABot() {
    return "Soy el asistente de IA de "
        + clinic.name()
        + "; si lo prefiere, una persona le puede llamar en cualquier momento.";
  }

  @Override
  public String repeat(String question) {
    return Sentences.join("Disculpe, no le entendí bien.", question);
  }

  @Override
  public String cutOff(String question) {
    return Sentences.join(
        "Le escribe el asistente de IA de " + clinic.name() + ": se cortó la llamada.",
        question,
        greetings.optOut());
  }

  @Override
  public String nudge(String question) {
    return Sentences.join("Aquí sigo, cuando guste.", question);
  }

  @Override
  public String someoneWillConfirm() {
    return "Voy a pedir que alguien de nuestro equipo se lo confirme.";
  }

  @Override
  public String onlyYourOwn() {
    return "Solo puedo hablar de su propia cita.";
  }

  @Override
  public String backToTopic() {
    return "Aquí le puedo ayudar con tratamientos, precios y citas.";
  }

  @Override
  public String isThis(String given) {
    return SpanishGreetings.isThis(given);
  }

  @Override
  public String readBack(Detail detail, Channel channel) {
    return switch (detail.kind()) {
      case EMAIL -> "Anoté su correo como " + spelled(detail.value(), channel) + ". ¿Es correcto?";
      case PHONE -> "Anoté su número como " + PhoneWords.of(detail.value()) + ". ¿Es correcto?";
    };
  }

  @Override
  public String noted() {
    return "Anotado.";
  }

  @Override
  public String textingYou() {
    return "Claro que sí, le escribo ahora mismo. Hasta luego.";
  }

  @Override
  public String cannotCall(String question) {
    return Sentences.join("Lo siento, en este momento no puedo llamarle.", question);
  }

  @Override
  public String callingYou() {
    return "Claro que sí, le llamo ahora mismo.";
  }

  @Override
  public String offerText(String question) {
    return Sentences.join("¿Prefiere que le escriba un mensaje?", question);
  }

  @Override
  public String goodbye() {
    return "Por ahora me despido. Escríbanos o llámenos cuando le quede bien. Hasta luego.";
  }

  @Override
  public String choices(List<Choice> choices, Channel channel) {
    if (channel == Channel.VOICE) {
      return choices.stream()
          .map(choice -> "Para " + choice.label() + ", oprima " + choice.number() + ".")
          .collect(Collectors.joining(" "));
    }
    return choices.stream()
        .map(choice -> choice.number() + ") " + choice.label())
        .collect(Collectors.joining("\n", "Responda con un número:\n", ""));
  }

  @Override
  public String screened() {
    return "Habla el asistente de IA de "
        + clinic.name()
        + ", en respuesta a una llamada a la clínica.";
  }

  private static String spelled(String address, Channel channel) {
    return channel == Channel.VOICE
        ? address.replace("@", " arroba ").replace(".", " punto ")
        : address;
  }

  private String time(Slot slot) {
    return SlotWording.of(slot, zone(), Language.SPANISH);
  }

  private ZoneId zone() {
    return location.zone();
  }
}
