package dev.ringback.sandbox.conversation;

import java.util.regex.Pattern;

/**
 * How a language says what stands in the way.
 *
 * @param nothing an answer that nothing does
 * @param negation what denies the words that follow it
 * @param denial from a negation to the end of its sentence
 */
record LimitationWords(
    Pattern budget,
    Pattern someoneElse,
    Pattern schedule,
    Pattern nothing,
    Pattern negation,
    Pattern denial) {
  private static final String NOT =
      "\\b(?:no|not|never|without|none|don't|doesn't|isn't|am not|haven't|nor|neither|free of)\\b";
  private static final String NO = "\\b(?:no|ni|sin|nunca|ningun[ao]?|tampoco)\\b";

  static final LimitationWords ENGLISH =
      new LimitationWords(
          Words.re(
              "\\b(?:(?:on a|tight|my|limited|small) budget(?:'s| is)?(?! (?:isn't|no|not|fine))(?: (?:around|about|under|max))?(?: \\$[\\d,]+)?|"
                  + "budget (?:of|is|around|under)\\b(?! (?:no|not|fine))[^.!?,]*|can't (?:really )?afford[^.!?,]*|"
                  + "can(?: only)? spend[^.!?,]*|(?:under|up to|no more than|at most|max(?:imum)?(?: of)?) \\$[\\d,]+|"
                  + "money(?:'s| is) (?:\\w+ )?tight|too expensive|(?:bit|little) (?:pricey|expensive)|"
                  + "payment plans?|financing|saving up)"),
          Words.re(
              "\\b(?:ask|talk (?:to|with)|check with|run (?:it|this) by|discuss (?:it )?with|speak (?:to|with)|convince)"
                  + " (?:my |it )?(?:\\w+ )?(?:husband|wife|partner|spouse|boyfriend|girlfriend|mom|mother|dad|fianc[eé]e?|daughter|sister)\\b"),
          Words.re(
              "\\b(?:(?:can )?only (?:\\w+ )?(?:weekends?|weekdays|evenings?|mornings?|afternoons?|saturdays?|after \\w+|before \\w+|lunch\\w*)|"
                  + "(?:weekends?|evenings?|mornings?|saturdays?) only|(?:crazy|busy|hectic|packed|tight) (?:schedule|week|month|job)|"
                  + "work (?:long|late|nights|full[- ]time|until|till|shifts|weekends)[^.!?,]*|my shifts?|"
                  + "hard to get (?:away|off|time)[^.!?,]*|out of town[^.!?,]*|travel(?:l?ing)? (?:a lot|for work)|my schedule)\\b"),
          Words.re(
              "^\\W*(?:no(?:pe|ne|t really|thing)?|nah|not that i know(?: of)?|i'm (?:all )?(?:good|healthy)|all good|none of (?:those|that|them))\\b[^.!?]*"
                  + "|\\b(?:nothing (?:at all|really|special|comes to mind)|no (?:concerns?|issues?|limits?|problems?|restrictions?|health \\w+|medical \\w+))\\b"),
          Words.re(NOT),
          Words.re(NOT + "[^.!?;]*"));

  static final LimitationWords SPANISH =
      new LimitationWords(
          Words.es(
              "\\b(?:mi presupuesto (?:es|ronda|anda)[^.!?]*|presupuesto (?:de|limitado|ajustado)\\b(?! (?:no|bien))[^.!?,]*|no (?:puedo|me alcanza para) (?:pagar|gastar)[^.!?,]*|"
                  + "(?:puedo gastar|hasta|maximo|no mas de) (?:unos )?\\$?\\d[\\d,]*(?: dolares)?|muy caro|poco dinero|pagar (?:a|en) (?:plazos|meses|pagos))"),
          Words.es(
              "\\b(?:hablar(?:lo)?|consultar(?:lo)?|preguntar(?:le)?|platicar(?:lo)?) (?:primero )?(?:con|a) mi (?:espos[ao]|marido|mujer|pareja|novi[ao]|mama|papa|madre|padre|hij[ao]|hermana)\\b"),
          Words.es(
              "\\b(?:solo (?:puedo )?(?:\\w+ )?(?:fines de semana|sabados?|(?:en|por) las? (?:tardes?|mananas?)|despues de[^.!?,]*)|trabajo (?:hasta|de|por|mucho|los)[^.!?,]*|mi horario|mis turnos|viajo mucho|fuera de la ciudad[^.!?,]*)"),
          Words.es(
              "^\\W*(?:no|nada|ningun[oa]?)\\b[^.!?]*|\\b(?:nada (?:en especial|que yo sepa|de eso)|ningun problema|no tengo (?:nada|ningun[ao]?)[^.!?]*|todo bien)"),
          Words.es(NO),
          Words.es(NO + "[^.!?;]*"));
}
