package dev.ringback.sandbox.conversation;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Spanish words for times and for what clinics are asked about, put into English. Good enough to
 * choose a time or find a published line by; nothing is quoted from it.
 */
final class SpanishGloss {
  private static final List<String> HOURS =
      List.of(
          "una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once",
          "doce");
  private static final Map<Pattern, String> WORDS = words();

  private SpanishGloss() {}

  static Words of(Words spanish) {
    String text = spanish.text();
    for (var word : WORDS.entrySet()) {
      text = word.getKey().matcher(text).replaceAll(word.getValue());
    }
    return new Words(text);
  }

  private static Map<Pattern, String> words() {
    var w = new LinkedHashMap<Pattern, String>();
    for (int h = 1; h <= HOURS.size(); h++) {
      String hour = "\\ba las? (?:" + HOURS.get(h - 1) + "|" + h + ")";
      w.put(Words.es(hour + " y media\\b"), "at " + h + ":30");
      w.put(Words.es(hour + " y cuarto\\b"), "at " + h + ":15");
      w.put(Words.es(hour + "(?![\\d:])\\b"), "at " + h);
    }
    w.put(Words.es("\\ba las? (?=\\d)"), "at ");
    w.put(Words.es("\\bal? mediodia\\b"), "at noon");
    w.put(Words.es("\\b(?:por|de|en) la manana\\b"), "morning");
    w.put(Words.es("\\b(?:por|de|en) la tarde\\b"), "afternoon");
    w.put(Words.es("\\b(?:por|de|en) la noche\\b"), "evening");
    w.put(Words.es("\\bmanana\\b"), "tomorrow");
    w.put(Words.es("\\bhoy\\b"), "today");
    for (Month month : Month.values()) {
      String name = SpanishCalendar.MONTHS.get(month.getValue() - 1);
      String english = month.getDisplayName(TextStyle.FULL, Locale.US);
      w.put(Words.es("\\b(?:el )?(\\d{1,2}) de " + name + "\\b"), english + " $1");
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = SpanishCalendar.DAYS.get(day.getValue() - 1);
      w.put(Words.es("\\b(?:el )?" + name + "\\b"), day.getDisplayName(TextStyle.FULL, Locale.US));
    }
    w.put(Words.es("\\b(?:el )?(?:numero |opcion )(\\d)\\b|\\bla (\\d)\\b(?!:)"), "number $1$2");
    w.put(Words.es("\\bel (?:dia )?(\\d{1,2})\\b(?!:)"), "the $1th");
    w.put(Words.es("\\b(?:la|el)? ?(?:primer[ao]?|opcion uno)\\b"), " the first");
    w.put(Words.es("\\b(?:la|el)? ?(?:segund[ao]|opcion dos)\\b"), " the second");
    w.put(Words.es("\\b(?:la|el)? ?(?:tercer[ao]?|opcion tres)\\b"), " the third");
    w.put(Words.es("\\b(?:la|el)? ?mas (?:temprano?|pronto)\\b"), " the earliest");
    w.put(Words.es("\\b(?:la|el)? ?(?:ultim[ao]|mas tarde)\\b"), " the latest");
    w.put(
        Words.es("\\b(?:otr[ao]s?|mas) (?:horas?|horarios?|dias?|fechas?|opciones?)\\b"),
        "other times");
    w.put(Words.es("\\bning\\w+\\b"), "none of those");
    w.put(Words.es("\\b(?:no puedo|no me (?:sirve|queda|conviene|funciona)\\w*)\\b"), "I can't");
    w.put(Words.es("\\b(?:tiene|tienen|hay) (?:algo|alguna?)\\b"), "do you have anything");
    w.put(Words.es("^(\\W*)(?:si|claro|esa|ese|perfecto|esta bien|de acuerdo)\\b"), "$1yes");
    w.put(Words.es("\\b(?:estaciona\\w*|aparca\\w*|parqueo)\\b"), "parking");
    w.put(Words.es("\\bcancel\\w*\\b"), "cancellation");
    w.put(Words.es("\\bdeposito\\b"), "deposit");
    w.put(Words.es("\\bconsulta\\b"), "consultation");
    w.put(Words.es("\\b(?:tarjetas?|pagar|pagos?)\\b"), "cards fees");
    w.put(Words.es("\\b(?:horario|abren|abiert[oa]s?|cierran)\\b"), "open");
    w.put(Words.es("\\b(?:direccion|donde (?:estan|queda|esta))\\b"), "location address");
    return w;
  }
}
