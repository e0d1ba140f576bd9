package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.booking.SlotId;
import dev.ringback.workflows.booking.SlotWording;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.Location;
import java.time.ZoneId;
import java.util.List;

/** What is said about changing an appointment they have. Names no treatment on any channel. */
record ChangingWords(Clinic clinic, Location location, Language language) {

  /** Several were found, numbered. */
  String which(List<Slot> listed, Channel channel) {
    boolean spoken = channel == Channel.VOICE;
    String times =
        spoken
            ? SlotWording.spoken(listed, zone(), language)
            : "\n" + SlotWording.written(listed, zone(), language) + "\n";
    return switch (language) {
      case ENGLISH ->
          spoken
              ? "I see appointments on " + times + ". Which one is it?"
              : "I see these appointments:" + times + "Which one is it?";
      case SPANISH ->
          spoken
              ? "Veo citas para " + times + ". ¿De cuál se trata?"
              : "Veo estas citas:" + times + "¿De cuál se trata?";
    };
  }

  /** None was found. */
  String noneFound() {
    return switch (language) {
      case ENGLISH ->
          "I can't find an appointment to come under this number. Would you like me to look for a"
              + " time? Otherwise one of our team will get back to you about it.";
      case SPANISH ->
          "No encuentro ninguna cita próxima con este número. ¿Quiere que le busque un horario? Si"
              + " no, una persona de nuestro equipo se comunicará con usted.";
    };
  }

  /** Times it could be moved to. */
  String offer(String acknowledgement, BookedTime old, List<Slot> slots, Channel channel) {
    boolean spoken = channel == Channel.VOICE;
    String instead =
        switch (language) {
          case ENGLISH -> "Instead of " + time(old) + " I have";
          case SPANISH -> "En lugar del " + time(old) + " tengo";
        };
    String question =
        switch (language) {
          case ENGLISH ->
              spoken
                  ? "Which suits you best?"
                  : "Which one suits you? Or tell me if you need other times.";
          case SPANISH ->
              spoken
                  ? "¿Cuál le queda mejor?"
                  : "¿Cuál le queda mejor? O dígame si necesita otros horarios.";
        };
    return spoken
        ? Sentences.join(
            acknowledgement,
            instead + ": " + SlotWording.spoken(slots, zone(), language) + ".",
            question)
        : Sentences.join(acknowledgement, instead + ":")
            + "\n"
            + SlotWording.written(slots, zone(), language)
            + "\n"
            + question;
  }

  /** From when to when, and what the clinic publishes about it, asking for a yes. */
  String confirmMove(BookedTime old, Slot slot, Channel channel) {
    return switch (language) {
      case ENGLISH ->
          Sentences.join(
              "From " + time(old) + " to " + time(slot) + " at " + location.name() + ".",
              policy(),
              "Shall I move it?" + reply(channel));
      case SPANISH ->
          Sentences.join(
              "Del " + time(old) + " al " + time(slot) + " en " + location.name() + ".",
              policy(),
              "¿Le cambio la cita?" + reply(channel));
    };
  }

  /** The one to cancel, and what the clinic publishes about it, asking for a yes. */
  String confirmCancel(BookedTime old, Channel channel) {
    return switch (language) {
      case ENGLISH ->
          Sentences.join(
              "Your appointment on " + time(old) + " at " + location.name() + ".",
              policy(),
              "Shall I cancel it?" + reply(channel));
      case SPANISH ->
          Sentences.join(
              "Su cita del " + time(old) + " en " + location.name() + ".",
              policy(),
              "¿Le cancelo la cita?" + reply(channel));
    };
  }

  /** It stands at the new time. */
  String moved(Slot slot) {
    return switch (language) {
      case ENGLISH ->
          "Your appointment is now on %s at %s, %s. Please arrive 15 minutes early. If anything changes, call %s."
              .formatted(time(slot), location.name(), location.address(), staffLine());
      case SPANISH ->
          "Su cita es ahora el %s en %s, %s. Por favor llegue 15 minutos antes. Si algo cambia, llame al %s."
              .formatted(time(slot), location.name(), location.address(), staffLine());
    };
  }

  /** It is cancelled; another time is offered, once. */
  String cancelled(BookedTime old) {
    return switch (language) {
      case ENGLISH ->
          "Your appointment on %s at %s is cancelled. Would you like me to look for another time? It's fine if not."
              .formatted(time(old), location.name());
      case SPANISH ->
          "Su cita del %s en %s está cancelada. ¿Quiere que le busque otro horario? Si no, no hay problema."
              .formatted(time(old), location.name());
    };
  }

  /** The offer of another time alone, as it is asked for again. */
  String anotherTime() {
    return switch (language) {
      case ENGLISH -> "Would you like me to look for another time?";
      case SPANISH -> "¿Quiere que le busque otro horario?";
    };
  }

  /** Nothing is changed. */
  String kept(BookedTime old) {
    return switch (language) {
      case ENGLISH ->
          "All right, your appointment stays as it is: %s at %s."
              .formatted(time(old), location.name());
      case SPANISH ->
          "De acuerdo, su cita se queda como está: %s en %s.".formatted(time(old), location.name());
    };
  }

  /** The clinic changed it while it was talked about. */
  String changedMeanwhile() {
    return switch (language) {
      case ENGLISH -> "The clinic has just changed that appointment.";
      case SPANISH -> "La clínica acaba de cambiar esa cita.";
    };
  }

  /** The clinic's own words, which it publishes in one language; what they mean is not judged. */
  private String policy() {
    String published = clinic.policies().cancellation();
    if (published == null || published.isBlank()) {
      return "";
    }
    String sentence = published.strip();
    String whole = sentence.matches(".*[.!?]$") ? sentence : sentence + ".";
    return switch (language) {
      case ENGLISH -> whole;
      case SPANISH -> "La política de la clínica: " + whole;
    };
  }

  private String reply(Channel channel) {
    if (channel == Channel.VOICE) {
      return "";
    }
    return switch (language) {
      case ENGLISH -> " Reply YES.";
      case SPANISH -> " Responda SÍ.";
    };
  }

  private String time(Slot slot) {
    return SlotWording.of(slot, zone(), language);
  }

  private String time(BookedTime booked) {
    return SlotWording.of(
        new Slot(
            new SlotId("slot-1"),
            booked.start(),
            booked.length(),
            location.id(),
            null,
            booked.id().value()),
        zone(),
        language);
  }

  private ZoneId zone() {
    return location.zone();
  }

  private String staffLine() {
    return PhoneWords.of(location.staffLine().e164());
  }
}
