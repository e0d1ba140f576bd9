package dev.ringback.sandbox.conversation;

/** A sentence in both languages; {@code %s} stands for what it is about. */
enum Wording {
  CALL_911(
      "I'm so sorry, that sounds urgent. Please call 911 right away.",
      "Lo siento mucho, eso suena urgente. Llame al 911 de inmediato."),
  SORRY_TO_HEAR("I'm so sorry you're dealing with that.", "Siento mucho que esté pasando por eso."),
  SORRY(
      "I'm sorry about that, and thank you for telling me.", "Lo siento, y gracias por decírmelo."),
  STAY_POLITE("I hear that you're upset.", "Entiendo que está molesto."),
  A_BOT("Yes, I'm the clinic's AI assistant.", "Sí, soy la asistente de IA de la clínica."),
  OF_COURSE("Of course.", "Por supuesto."),
  FOR_THE_PROVIDER(
      "That's a good question for the provider.", "Es una buena pregunta para quien la atienda."),
  FAIR_QUESTION("That's a fair question.", "Es una buena pregunta."),
  PRICE("%s runs %s.", "%s cuesta entre %s."),
  PUBLISHED("%s", "La clínica lo publica así: %s"),
  MIX_UP("Sorry about the mix-up.", "Disculpe la confusión."),
  UNDERSTOOD("Understood, thanks for letting me know.", "Entendido, gracias por avisarme."),
  NO_RUSH("Of course, no rush.", "Claro, sin prisa."),
  ONLY_THE_CLINIC("Let's stay with the clinic.", "Sigamos con la clínica."),
  PASSED_ON(
      "Thank you for telling me; I'll pass that on to the provider.",
      "Gracias por decírmelo; lo voy a pasar a quien la atienda."),
  BUDGET(
      "That's good to know, and the consultation can work with it.",
      "Es bueno saberlo, y en la consulta lo tendrán en cuenta."),
  SIMPLE("Perfect, that keeps it simple.", "Perfecto, así es más sencillo."),
  WORK_AROUND("I understand, we can work around that.", "Entiendo, nos acomodamos a eso."),
  LOVELY_CHOICE("%s is a lovely choice.", "%s es una excelente elección."),
  GOOD_IDEA("It's good to know what you have in mind.", "Es bueno saber lo que tiene en mente."),
  TALK_THROUGH(
      "That's something we can talk through at a consultation.",
      "Eso lo podemos platicar en una consulta."),
  KNOWS_IT("Great that you know what to expect.", "Qué bueno que ya lo conoce."),
  FIRST_TIME(
      "Everybody starts somewhere, and the consultation is made for that.",
      "Todos empezamos alguna vez, y la consulta es para eso."),
  WONDERFUL("Wonderful.", "Maravilloso."),
  UNDERSTANDABLE("That's completely understandable.", "Es totalmente comprensible."),
  EXCITING(
      "How exciting, we'll keep that date in mind.", "Qué emoción, tendremos presente esa fecha."),
  GOOD_TO_KNOW("Good to know.", "Es bueno saberlo."),
  WORKS_NICELY("That one works nicely.", "Esa queda muy bien."),
  THANK_YOU_NAME("Thank you, %s.", "Gracias, %s."),
  LOOK_AGAIN("No problem, let me look again.", "Claro, busco otra vez."),
  BRIEF("I'll keep it short.", "Seré breve."),
  TAKE_YOUR_TIME("Take all the time you need.", "Tómese el tiempo que necesite."),
  THANKS("Thanks for letting me know.", "Gracias por avisarme.");

  private final String english;
  private final String spanish;

  Wording(String english, String spanish) {
    this.english = english;
    this.spanish = spanish;
  }

  String in(String language, Object... about) {
    return (language.equals(LanguageReader.SPANISH) ? spanish : english).formatted(about);
  }
}
