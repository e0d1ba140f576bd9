package dev.ringback.sandbox.conversation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * How a language says by when.
 *
 * @param dates finds the date named in words, seen from a day
 * @param event an occasion to be ready for
 * @param past that it is over
 * @param before what makes the date that follows it a deadline
 * @param phrases what stands for a span of time, by its code
 */
record WindowWords(
    BiFunction<Words, LocalDate, Optional<Calendar.Named>> dates,
    Pattern event,
    Pattern past,
    String before,
    Map<String, Pattern> phrases) {
  static final WindowWords ENGLISH =
      new WindowWords(
          Calendar::named,
          Words.re(
              "\\b(?:wedding|party|reunion|birthday|graduation|vacation|trip|cruise|gala|prom|photo ?shoot|"
                  + "event|honeymoon|anniversary|engagement|interview|holidays?|getting married|quincea[nñ]era)\\b"),
          Words.re("\\b(?:had|did|got|gotten|last|ago|since|tried)\\b"),
          "\\b(?:by|before|in time for) (?:about |around |the |my |next )*",
          english());

  static final WindowWords SPANISH =
      new WindowWords(
          SpanishCalendar::named,
          Words.es(
              "\\b(?:bodas?|fiesta|quinceanera|quince anos|cumpleanos|graduacion|vacaciones|viaje|crucero|evento|aniversario|me caso|entrevista|sesion de fotos)\\b"),
          Words.es("\\b(?:hace|pasad[ao]|ultim[ao]|me (?:hice|puse)|tuve|ayer)\\b"),
          "\\b(?:antes de|para) (?:el |la |mi )*",
          spanish());

  private static Map<String, Pattern> english() {
    var phrases = new LinkedHashMap<String, Pattern>();
    phrases.put(
        "NO_HURRY",
        Words.re(
            "\\b(?:no (?:real |particular )?(?:rush|hurry|deadline|timeline)|not in (?:a|any) (?:rush|hurry)|whenever[^.!?,]*|any ?time(?: is fine| works)?|i'm flexible|take my time)\\b"));
    phrases.put(
        "TODAY",
        Words.re(
            "\\b(?:today|tonight|this (?:morning|afternoon|evening)|right away|immediately|as soon as (?:possible|i can|you can)|asap)\\b"));
    phrases.put(
        "NEXT_WEEK", Words.re("\\b(?:next week|in a week|early next week|a week from \\w+)\\b"));
    phrases.put(
        "THIS_WEEK",
        Words.re(
            "\\b(?:this week(?:end)?|(?:in )?(?:the next|a) (?:few|couple(?: of)?) days|in the next day or two|pretty soon|soon)\\b"));
    phrases.put(
        "THIS_MONTH",
        Words.re(
            "\\b(?:this month|(?:in )?(?:the next|a) (?:few|couple(?: of)?) weeks|within (?:the|a) month|end of the month|before the month is (?:out|over))\\b"));
    phrases.put(
        "LATER",
        Words.re(
            "\\b(?:next month|(?:in )?(?:the next|a) (?:few|couple(?: of)?) months|(?:this |next |in the )?(?:spring|summer|fall|winter)|next year|new year|after the holidays|(?:in|by) "
                + Calendar.MONTHS
                + "(?! \\d)|later (?:this|in the) year|not (?:any ?time )?soon)\\b"));
    return phrases;
  }

  private static Map<String, Pattern> spanish() {
    var phrases = new LinkedHashMap<String, Pattern>();
    phrases.put(
        "NO_HURRY",
        Words.es(
            "\\b(?:no (?:hay|tengo) (?:prisa|apuro)|sin prisa|cuando sea|cualquier (?:dia|momento|hora)|soy flexible)\\b"));
    phrases.put(
        "TODAY",
        Words.es(
            "\\b(?:hoy(?: mismo)?|esta (?:tarde|noche)|ahora mismo|lo antes posible|cuanto antes|ya mismo)\\b"));
    phrases.put(
        "NEXT_WEEK",
        Words.es(
            "\\b(?:la (?:proxima|otra) semana|proxima semana|la semana (?:que viene|entrante|proxima))\\b"));
    phrases.put(
        "THIS_WEEK",
        Words.es("\\b(?:esta semana|este fin de semana|en (?:unos|los proximos) dias|pronto)\\b"));
    phrases.put(
        "THIS_MONTH",
        Words.es(
            "\\b(?:este mes|en (?:unas|las proximas) semanas|a fin de mes|antes de fin de mes)\\b"));
    phrases.put(
        "LATER",
        Words.es(
            "\\b(?:el (?:proximo|otro) mes|el mes (?:que viene|proximo|entrante)|(?:en|para) (?:la |el )?(?:primavera|verano|otono|invierno)|el (?:proximo ano|ano que viene)|ano nuevo|despues de las fiestas|"
                + "(?:en|para) (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre))\\b"));
    return phrases;
  }
}
