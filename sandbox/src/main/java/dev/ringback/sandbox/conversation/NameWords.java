package dev.ringback.sandbox.conversation;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a language gives a name.
 *
 * @param told what precedes it once it was asked for; group 1 is what follows
 * @param announced what precedes it unasked; group 1 is what follows
 * @param named that it is a name for sure
 * @param courtesyBefore what may precede an answer that is only the name
 * @param courtesyAfter what may follow it
 * @param noName what follows in the place of a name and is none
 */
record NameWords(
    Pattern told,
    Pattern announced,
    Pattern named,
    Pattern courtesyBefore,
    Pattern courtesyAfter,
    Set<String> noName) {
  static final NameWords ENGLISH =
      new NameWords(
          Words.re(
              "\\b(?:my (?:full )?name is|my name's|name's|it's|this is|i'm|i am|you can call me|under|for)\\s+([^.,!?;\\n]+)"),
          Words.re(
              "\\b(?:my (?:full )?name is|my name's|this is|i'm|i am|you can call me)\\s+([^.,!?;\\n]+)"),
          Words.re("name"),
          Words.re("^\\W*(?:sure|yes|ok(?:ay)?|of course|hi|hello)[,!.\\s]+"),
          Words.re("[,.!\\s]+(?:thanks|thank you|please).*$"),
          Set.of(
              """
                  a an and the not so just interested looking calling sorry here in on at good
                  fine ready pregnant nervous really very still yes no sure ok okay thanks thank
                  please me my it is i great perfect hi hello hey going trying available free
                  busy allergic all from but also about returning wondering happy unhappy excited
                  getting having taking new why what who botox driving working flexible with to
                  for you that this stop monday tuesday wednesday thursday friday saturday sunday
                  today tomorrow wait maybe actually
              """
                  .strip()
                  .split("\\s+")));

  static final NameWords SPANISH =
      new NameWords(
          Words.es(
              "\\b(?:me llamo|mi nombre (?:completo )?es|soy|habla|es|a nombre de|para)\\s+([^.,!?;\\n]+)"),
          Words.es("\\b(?:me llamo|mi nombre (?:completo )?es|soy|habla)\\s+([^.,!?;\\n]+)"),
          Words.es("me llamo|nombre"),
          Words.es("^\\W*(?:si|claro|por supuesto|hola|bueno|ok(?:ay)?)(?: que si)?[,!.\\s]+"),
          Words.es("[,.!\\s]+(?:gracias|por favor).*$"),
          Set.of(
              """
                  un una el la los las no si y o muy bien mi su de para con que en por favor gracias
                  hola claro bueno alergica alergico nueva nuevo lista listo ingles inglés espanol
                  español flexible nerviosa nervioso primera seguro segura interesada interesado
                  lunes martes miercoles miércoles jueves viernes sabado sábado domingo hoy mañana
                  porque quien como cuando perfecto perfecta embarazada mejor eso esa ese este esta
              """
                  .strip()
                  .split("\\s+")));
}
