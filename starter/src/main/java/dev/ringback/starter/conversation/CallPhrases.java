package dev.ringback.starter.conversation;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Language;

/** What the starter itself says on a call; everything else its recovery words. */
public final class CallPhrases {
  private CallPhrases() {}

  /** Words for a caller whom nobody can answer now. */
  public static String apology(Clinic clinic, Language language) {
    return switch (language) {
      case ENGLISH ->
          "I'm sorry, this is the AI assistant of "
              + clinic.name()
              + ", and I'm having trouble on my side. I have to let you go for now, and we will get"
              + " back to you. Goodbye.";
      case SPANISH ->
          "Lo siento, soy el asistente de inteligencia artificial de "
              + clinic.name()
              + " y tengo un problema técnico. Tengo que despedirme por ahora, y nos pondremos en"
              + " contacto con usted. Adiós.";
    };
  }

  /** Words while a reply takes long. */
  public static String oneMoment(Language language) {
    return switch (language) {
      case ENGLISH -> "One moment, please.";
      case SPANISH -> "Un momento, por favor.";
    };
  }

  /** Words at the end of the time a call may last. */
  public static String timeIsUp(Clinic clinic, Language language) {
    return switch (language) {
      case ENGLISH ->
          "I have to end our call here. The team of "
              + clinic.name()
              + " will get back to you about the rest. Goodbye.";
      case SPANISH ->
          "Tengo que terminar la llamada aquí. El equipo de "
              + clinic.name()
              + " se pondrá en contacto con usted por lo demás. Adiós.";
    };
  }
}
