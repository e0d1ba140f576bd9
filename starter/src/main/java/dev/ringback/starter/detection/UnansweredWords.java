package dev.ringback.starter.detection;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Language;

/** What callers hear whom nobody answered and nobody talks to. */
public final class UnansweredWords {
  private UnansweredWords() {}

  /**
   * The sentences of one language.
   *
   * @param getsBack whether the call is recovered. When and how is not said: rules may hold it up.
   *     For a call that nobody will return nothing is promised
   */
  public static String of(Clinic clinic, Language language, boolean getsBack) {
    return switch (language) {
      case ENGLISH ->
          "Thank you for calling "
              + clinic.name()
              + ". This is an automated message: nobody can come to the phone right now."
              + (getsBack ? " We will get back to you on this number." : " Please try again later.")
              + " Goodbye.";
      case SPANISH ->
          "Gracias por llamar a "
              + clinic.name()
              + ". Este es un mensaje automático: en este momento nadie puede contestar."
              + (getsBack
                  ? " Nos comunicaremos con usted a este número."
                  : " Por favor, intente más tarde.")
              + " Hasta luego.";
    };
  }
}
