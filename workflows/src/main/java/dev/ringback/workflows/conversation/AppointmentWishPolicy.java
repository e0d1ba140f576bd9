package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.PlainWords;
import java.util.regex.Pattern;

/** Whether an appointment that stands is to be moved or cancelled. */
public final class AppointmentWishPolicy {
  private static final String VISIT =
      "(appointments?|appt|booking|visit|consult\\w*|reservation|session|cita|consulta|reservacion|reserva|turno)";

  private static final Pattern RESCHEDULE =
      Pattern.compile(
          "\\breschedul\\w*"
              + "|\\b(move|change|push|switch|postpone|shift|bump)\\b.{0,30}\\b"
              + VISIT
              + "\\b|\\b(reprogram|reagend)\\w*|\\b(cambi|mov|pospon|pas|adelant|recorr)\\w*\\b.{0,20}\\b(mi|la|de) (\\w+ )?(cita|consulta|reservacion|reserva|turno)\\b");

  private static final Pattern CANCEL =
      Pattern.compile(
          "\\b(cancel|canceling|cancelling|cancelled|canceled|call off|get out of)\\b.{0,30}\\b"
              + VISIT
              + "\\b|\\b"
              + VISIT
              + "\\b.{0,40}\\b(cancel|cancelled|canceled)\\b"
              + "|\\b(need|want|have|like|going|got) to cancel\\b|\\b(can'?t|cannot|won'?t|not able to|unable to|not going to) (make|come to|keep|attend|make it to) (it to )?(my|the|our|tomorrow'?s|today'?s) (\\w+ )?"
              + VISIT
              + "\\b|\\b(cancel\\w*|anul\\w+)\\b.{0,20}\\b(mi|la|de) (\\w+ )?(cita|consulta|reservacion|reserva|turno)\\b|\\bno (voy a )?(puedo|podre|poder) (ir|llegar|asistir) a (mi|la) (cita|consulta)\\b");

  /** Questions about what would happen, and visits that were never ours to move. */
  private static final Pattern WHAT_IF =
      Pattern.compile(
          "\\b(polic(y|ies)|fee|fees|charge[ds]?|penalty|penalties|free to cancel|politica|multa|cobran|cargo)\\b"
              + "|\\b(if|in case|what happens|que pasa|si) (i|we|you|you guys|tengo que|necesito|quiero|yo)? ?(need|have|want|had|decide)? ?(to )?(cancel|reschedul|move|change|reprogram)\\w*|\\bsi (cancelo|cambio|reprogramo)\\b");

  private AppointmentWishPolicy() {}

  /** Whether it is to be moved. */
  public static boolean reschedule(String words) {
    return asks(RESCHEDULE, words);
  }

  /** Whether it is to be cancelled; a bare "cancel" is a stop, not this. */
  public static boolean cancel(String words) {
    return asks(CANCEL, words);
  }

  private static boolean asks(Pattern wish, String words) {
    String said = PlainWords.of(words);
    return wish.matcher(said).find() && !WHAT_IF.matcher(said).find();
  }
}
