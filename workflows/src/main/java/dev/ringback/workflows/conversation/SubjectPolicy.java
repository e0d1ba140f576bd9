package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.NumberWords;
import dev.ringback.workflows.clinic.PlainWords;
import java.util.regex.Pattern;

/**
 * Whom the words are about: somebody under 18, who is only treated with a guardian, or somebody
 * else's visit, which is not talked about (45 CFR 164.502).
 */
public final class SubjectPolicy {
  private static final String CHILD =
      "(daughter|son|kid|child|niece|nephew|granddaughter|grandson|(little |younger )?(sister|brother)|teen(ager)?|stepdaughter|stepson"
          + "|hija|hijo|nina|nino|sobrina|sobrino|nieta|nieto|hermana|hermano|hermanita|hermanito)";
  private static final String AGE = "(1[0-7])";
  private static final String NOT_AN_AGE =
      "(?!\\d|[:.]\\d| ?(%|[ap]\\.?m\\b|weeks?|months?|days?|min\\w*|units?|hours?|miles?|lbs?|pounds?|blocks?|o'?clock|syringes?|sessions?|semanas?|meses|dias?|horas?|unidades|libras|kilos))";

  private static final Pattern MINOR =
      Pattern.compile(
          String.join(
              "|",
              "\\b(i'?m|i am|im|i just turned|i'll be|i turn|he is|he'?s|she is|she'?s|they are|they'?re) (only |just |almost |still )*"
                  + AGE
                  + NOT_AN_AGE
                  + "(?! (and a half )?(away|late|down|over|in line))",
              "\\bmy "
                  + CHILD
                  + "( \\w+)?(,? is|'s| turned| just turned|,? who is|,? who'?s),? (only |just )?"
                  + AGE
                  + NOT_AN_AGE,
              "\\b(my|for a|for my|for our|our|am a|i'm a) "
                  + AGE
                  + "[- ]?(year|yr)s?[- ]olds?\\b(?! (car|house|dog))|\\b(i'?m|i am|she'?s|he'?s|is) "
                  + AGE
                  + " ?(years|yrs|yo|y/o)\\b",
              "\\b(tengo|tiene|cumpli|cumple) "
                  + AGE
                  + "( anos|\\W*$)|\\bmi "
                  + CHILD
                  + " (de|tiene|cumple|cumplio) "
                  + AGE
                  + NOT_AN_AGE,
              "\\b(i'?m|i am|she'?s|he'?s|she is|he is|is|am|for|turn) (still )?(a minor|under ?-?(age|18))\\b|\\bnot (18|eighteen) yet\\b",
              "\\b(soy|es|para un|para una) menor( de edad)?\\b|\\bno tengo 18\\b|\\btodavia no cumpl\\w+ 18\\b"));

  private static final String SOMEONE =
      "(wife|husband|spouse|partner|boyfriend|girlfriend|fiance|fiancee|ex|friend|sister|brother|mother|mom|father|dad|daughter|son|cousin|aunt"
          + "|uncle|niece|neighbor|boss|coworker|roommate|client|patient|another (patient|client|person)|someone else)";
  private static final String ALGUIEN =
      "(esposa|esposo|marido|mujer|pareja|novia|novio|amiga|amigo|hermana|hermano|mama|madre|papa|padre|hija|hijo|prima|primo|tia|tio|vecina|jefa|ex|otra paciente|otro paciente)";
  private static final String RECORD =
      "(appointments?|visits?|records?|results?|treatments?|file|chart|bill|balance|phone|cell|number|address|e-?mail|history|information|info|booking|details|birthday|date of birth)";

  private static final Pattern SOMEONE_ELSE =
      Pattern.compile(
          String.join(
              "|",
              "\\b"
                  + SOMEONE
                  + "(?:'?s|s') (next |last |medical |phone |upcoming )?"
                  + RECORD
                  + "\\b(?! (went|was (great|amazing|so)|looks?|turned))",
              "\\b(her|his|their) (next |last |medical |phone |upcoming )?(appointments?|records?|results?|chart|bill|balance|history|medical \\w+)\\b(?! (went|was (great|amazing)|looks?))",
              "\\b(number|address|e-?mail|records?|results?|appointments?|names?|details|information|history)( \\w+)? (of|for|about|from|belonging to) (my |a |an |the |that |your |another |other |some )*("
                  + SOMEONE
                  + "|(other|another) (\\w+ )?(patient|client|customer)s?|(patient|client|customer)s?|him|her|them)\\b(?! (new|first))",
              "\\b(when|what time|what day|did|has|have|is|was|does|what did)( is| does| did| has)? my "
                  + SOMEONE
                  + "\\b.{0,20}\\b(coming|come|booked|book|scheduled|schedule|due|get|got|have|had|been|pay|paid|cancel\\w*|a patient|supposed)\\b",
              "\\bis (?!it\\b|this\\b|that\\b|there\\b)\\w+( \\w+)? (a|one of your) (patient|client)s?( (there|here|of|with|at)\\b|\\W*$)|\\bwho else\\b.{0,25}\\b(come|comes|coming|booked|patient|client|been)\\w*",
              "\\b(cita|visita|numero|telefono|direccion|correo|resultados|expediente|historial|cuenta|tratamiento|datos)( medic\\w+)? de (mi |la |el |una |un |otra |otro |su )?("
                  + ALGUIEN
                  + "|paciente|clienta|cliente)\\b",
              "\\b(cuando|a que hora|que dia) (es|tiene|viene|va|fue|le toca)\\b.{0,15}\\bmi "
                  + ALGUIEN
                  + "\\b"));

  /** A visit they make or pay for themselves. */
  private static final Pattern OWN_DOING =
      Pattern.compile(
          "\\b(book|make|schedule|set up|get|need|want|buy|gift|agendar|hacer|reservar|sacar) (an?|una?|another|some)? ?(\\w+ )?(appointment|visit|treatment|consult\\w*|cita) (for|para) (my|mi)\\b");

  private SubjectPolicy() {}

  /** Whether the treatment would be for somebody under 18. */
  public static boolean minor(String words) {
    return MINOR.matcher(NumberWords.inFigures(PlainWords.of(words))).find();
  }

  /** Whether they ask about somebody else's visit, record or data. */
  public static boolean someoneElse(String words) {
    String said = OWN_DOING.matcher(PlainWords.of(words)).replaceAll(" ");
    return SOMEONE_ELSE.matcher(said).find();
  }
}
