package dev.ringback.sandbox.conversation;

import java.util.regex.Pattern;

/** How a language sounds. */
record MoodWords(Pattern cross, Pattern glad, Pattern hurried, Pattern anxious) {
  static final MoodWords ENGLISH =
      new MoodWords(
          Words.re(
              "\\b(?:frustrat\\w*|annoy\\w*|ridiculous|seriously\\?|ugh|furious|angry|upset|unacceptable|fed up|tired of|third time|again and again|hate(?! needles))\\b|!!+"),
          Words.re(
              "\\b(?:great|love|loved|excited|perfect|thanks?|thank you|awesome|wonderful|amazing|yay|can't wait|sounds good|happy|appreciate)\\b|[:;]-?\\)|😊|🎉"),
          Words.re(
              "\\b(?:(?<!not )in an? (?:big |huge |bit of a )?(?:rush|hurry)|(?:make|keep) (?:it|this) (?:quick|fast|short|brief)|hurry up|"
                  + "(?:no|don't have|haven't got) (?:much |a lot of )?time|short on time|only have (?:an?|one|two|five|\\d+) (?:min|sec)\\w*|(?:gotta|got to|have to|need to) (?:go|run)\\b|between meetings|quickly)"),
          Words.re(
              "\\b(?:nervous|scared|anxious|afraid|worried|terrified|freak\\w* out|panick?\\w*|hate needles|(?:needle )?phobia)\\b"));

  static final MoodWords SPANISH =
      new MoodWords(
          Words.es(
              "\\b(?:molest[ao]|enojad[ao]|furios[ao]|hart[ao]|frustrad[ao]|es el colmo|inaceptable|que coraje|ridiculo)\\b|!!+"),
          Words.es(
              "\\b(?:gracias|perfecto|excelente|genial|me encanta|que bien|maravilloso|emocionad[ao]|feliz)\\b|[:;]-?\\)|😊|🎉"),
          Words.es(
              "\\b(?:(?:tengo|ando con|llevo) (?:mucha )?prisa|rapid(?:o|ito)|no tengo (?:mucho )?tiempo|solo tengo (?:un|dos|cinco|\\d+) (?:minuto|segundo)s?|me tengo que ir|apurad[ao])\\b"),
          Words.es(
              "\\b(?:nervios[ao]|(?:me da|tengo) (?:mucho )?(?:miedo|panico)|asustad[ao]|preocupad[ao]|ansios[ao])\\b"));
}
