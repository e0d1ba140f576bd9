package dev.ringback.sandbox.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a language says what somebody wants done.
 *
 * @param wish a wish, with what is wished for
 * @param errand what makes a wish one about the clinic and not about a treatment
 * @param experience that it was done before
 * @param onceMore that it is wanted again
 * @param not what declines the treatment that follows it
 * @param concerns complaints people have, and pieces of the name of what clinics offer for them
 */
record GoalWords(
    Pattern wish,
    Pattern errand,
    Pattern experience,
    Pattern onceMore,
    String not,
    Map<Pattern, List<String>> concerns) {
  static final GoalWords ENGLISH =
      new GoalWords(
          Words.re(
              "\\b(?:interested in|looking (?:for|into|at|to)|want(?:ing|ed)? to|would love|i'd like|"
                  + "thinking (?:about|of)|hoping (?:to|for)|curious about|ask(?:ing)? about|"
                  + "help with|get rid of|do something about)\\b[^.!?]*"),
          Words.re(
              "\\b(?:appointment|book|schedule|consult\\w*|talk|speak|call|text|know|person|human|"
                  + "cancel|reschedule|stop|complain|question|price|cost|places?|clinics?|spas?|options|hours|you|time)\\b"),
          Words.re(
              "\\b(?:i've (?:been|had|done|tried|gotten)(?! (?:wanting|thinking|looking|considering|curious))|i (?:had|got|did|tried))\\b"),
          Words.re("\\b(?:again|another|more|touch[- ]?up|redo)\\b"),
          "\\b(?:not|no|never|instead of|rather than|don't want)(?: \\w+)? ",
          english());

  static final GoalWords SPANISH =
      new GoalWords(
          Words.es(
              "\\b(?:me interesa|estoy interesad[ao] en|quiero|quisiera|me gustaria|busco|ando buscando|estoy pensando en|deshacerme de|algo para)\\b[^.!?]*"),
          Words.es(
              "\\b(?:cita|consulta|agendar|reservar|hablar|llamar|mensaje|texto|saber|persona|alguien|cancelar|cambiar|pregunta\\w*|precio|cuesta|ustedes|clinicas?|opciones|hora|espanol)\\b"),
          Words.es(
              "\\b(?:ya me (?:hice|puse)|me (?:hice|puse|hicieron|pusieron)|he (?:tenido|probado)|tuve)\\b"),
          Words.es("\\b(?:otra vez|de nuevo|mas|otro|retoque)\\b"),
          "\\b(?:no|nunca|en vez de|en lugar de)(?: \\w+)? ",
          spanish());

  /** That this treatment is named to be declined. */
  Pattern declined(String mention) {
    return Words.re(not + Words.literal(mention));
  }

  private static Map<Pattern, List<String>> english() {
    var concerns = new LinkedHashMap<Pattern, List<String>>();
    concerns.put(
        Words.re("\\b(?:full body|whole body|mommy makeover|body contouring|contour my body)\\b"),
        List.of("body-contour", "contour", "coolsculpt"));
    concerns.put(
        Words.re(
            "\\b(?:wrinkles?|crow's feet|frown lines?|forehead lines?|fine lines?|elevens)\\b"),
        List.of("botox", "wrinkle", "tox"));
    concerns.put(
        Words.re("\\b(?:fuller lips|thin lips|bigger lips|plump(?:er)? (?:my )?lips|my lips)\\b"),
        List.of("lip", "filler"));
    concerns.put(
        Words.re(
            "\\b(?:belly fat|love handles|stubborn fat|double chin|freez\\w+ (?:my |the )?fat|fat on my \\w+)\\b"),
        List.of("coolsculpt", "contour"));
    concerns.put(
        Words.re(
            "\\b(?:unwanted hair|hair removed|remove (?:my )?\\w* ?hair|hair on my \\w+|stop shaving)\\b"),
        List.of("hair"));
    concerns.put(
        Words.re(
            "\\b(?:acne(?: scars?)?|sun ?spots?|dark spots?|melasma|pigment\\w*|uneven skin)\\b"),
        List.of("peel", "facial"));
    concerns.put(
        Words.re(
            "\\b(?:dull(?:ness)?|dry skin|clogged pores|glow\\w*|facial|skin (?:refresh|clean\\w*))\\b"),
        List.of("hydrafacial", "facial", "peel"));
    return concerns;
  }

  private static Map<Pattern, List<String>> spanish() {
    var concerns = new LinkedHashMap<Pattern, List<String>>();
    concerns.put(
        Words.es("\\b(?:cuerpo completo|todo el cuerpo|moldear (?:el|mi) cuerpo)\\b"),
        List.of("body-contour", "contour", "coolsculpt"));
    concerns.put(
        Words.es(
            "\\b(?:arrugas?|patas de gallo|lineas de (?:la frente|expresion)|lineas en la frente|entrecejo)\\b"),
        List.of("botox", "wrinkle", "tox"));
    concerns.put(
        Words.es(
            "\\b(?:(?:aumentar|rellenar|mas volumen en) (?:mis |los )?labios|mis labios|labios|rellenos?)\\b"),
        List.of("lip", "filler"));
    concerns.put(
        Words.es(
            "\\b(?:grasa (?:de|en)[^.!?,]*|llantitas|lonjas?|papada|congelar (?:la )?grasa|barriga|panza|abdomen)\\b"),
        List.of("coolsculpt", "contour"));
    concerns.put(
        Words.es("\\b(?:depilacion(?: laser)?|vello|quitarme (?:el|los) (?:vello|pelos?))\\b"),
        List.of("hair"));
    concerns.put(
        Words.es("\\b(?:acne|manchas?(?: de sol)?|cicatrices de acne|melasma|peeling)\\b"),
        List.of("peel", "facial"));
    concerns.put(
        Words.es("\\b(?:limpieza (?:facial|profunda)|piel (?:seca|opaca|apagada)|poros|facial)\\b"),
        List.of("hydrafacial", "facial", "peel"));
    return concerns;
  }
}
