package dev.ringback.sandbox.conversation;

import java.util.regex.Pattern;

/** How a language says how ready somebody is; the plain ones hold only as an answer. */
record OpennessWords(
    Pattern firstTime,
    Pattern prior,
    Pattern comparing,
    Pattern reluctant,
    Pattern ready,
    Pattern plainNo,
    Pattern plainYes) {
  static final OpennessWords ENGLISH =
      new OpennessWords(
          Words.re(
              "\\b(?:(?:my |the )?(?:very )?first time|never (?:had|done|tried|gotten|got|been|before)[^.!?,]*|"
                  + "haven't (?:had|done|tried|gotten|ever|been)[^.!?,]*|new to (?:this|all|it)[^.!?,]*)"),
          Words.re(
              "\\b(?:(?:i've |i have |i )(?:had|done|gotten|did|tried(?! (?:to )?call)|been getting|used to get)\\b[^.!?]*?"
                  + "\\b(?:before|already|once|twice|ago|last \\w+|in \\d{4}|(?:\\w+ )?times|in "
                  + Calendar.MONTHS
                  + "|every \\w+|elsewhere|somewhere else)|"
                  + "(?:had|done|got|did|tried) (?:it|this|that|some|them|one|botox|filler\\w*)(?: \\w+){0,2} (?:before|already|last \\w+|once|twice|ago|years? ago|months? ago)|"
                  + "touch[- ]?up|my usual|(?:do|get|have) (?:it|this|that|botox|filler\\w*|them) again|been there before|i've been (?:to|with|coming to) (?:you|your|the clinic)\\b[^.!?,]*|regular(?:ly)?\\b)"),
          Words.re(
              "\\b(?:compar\\w+[^.!?,]*|shopping around|(?:other|few|different|couple(?: of)?) (?:clinics?|places?|spas?|medspas?|offices?)|"
                  + "getting quotes?|checking around|looking around)"),
          Words.re(
              "\\b(?:nervous|scared|afraid|anxious|hesitant|on the fence|(?:not|un) ?sure(?: yet)?|just (?:curious|looking|browsing)|"
                  + "worried|having doubts|second thoughts|maybe someday)"),
          Words.re(
              "\\b(?:ready(?: to \\w+)?|let's do (?:it|this)|sign me up|can't wait|definitely|all in|"
                  + "been wanting[^.!?,]*|made up my mind|want to do (?:it|this)|excited)"),
          Words.re("^\\W*(?:no|nope|never|nah|not yet)\\b[^.!?,]*"),
          Words.re("^\\W*(?:yes|yep|yeah|yup|i have|sure have|a few times|once|twice)\\b[^.!?,]*"));

  static final OpennessWords SPANISH =
      new OpennessWords(
          Words.es(
              "\\b(?:(?:mi |la |es mi )?primera vez|nunca (?:me )?(?:lo |la |los |he |antes)?[^.!?,]*|no (?:me )?lo he (?:hecho|probado)[^.!?,]*|soy nuev[ao] en esto)"),
          Words.es(
              "\\b(?:ya (?:me )?(?:lo |la |los )?(?:he |hice|puse|probe|tuve)[^.!?,]*|(?:me (?:lo |la )?(?:hice|puse)|lo probe|tuve)[^.!?]*?(?:antes|el ano pasado|hace [^.!?,]*|una vez|dos veces|varias veces)|"
                  + "un retoque|otra vez|de nuevo|he ido con ustedes|siempre me lo hago)"),
          Words.es(
              "\\b(?:compar\\w+[^.!?,]*|(?:otras|varias|algunas) (?:clinicas|opciones|partes))"),
          Words.es(
              "\\b(?:nervios[ao]|miedo|asustad[ao]|no estoy segur[ao]|tengo (?:mis )?dudas|solo (?:viendo|mirando|curiosidad)|preocupad[ao])"),
          Words.es(
              "\\b(?:estoy list[ao]|list[ao] para [^.!?,]*|decidid[ao]|hagamoslo|ya quiero[^.!?,]*|con muchas ganas|emocionad[ao])"),
          Words.es("^\\W*(?:no|nunca|todavia no)\\b[^.!?,]*"),
          Words.es("^\\W*(?:si|claro|ya|una vez|dos veces|algunas veces)\\b[^.!?,]*"));
}
