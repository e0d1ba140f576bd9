package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.PlainWords;
import java.util.regex.Pattern;

/**
 * Questions only a clinician may answer, by rule: a dose, what to take or leave, what a sign on the
 * body is, whether it is normal. Told without being asked about, such things are facts, no
 * questions.
 */
final class ClinicalWords {
  private static final String MEDICINE =
      "(ibuprofen|advil|motrin|tylenol|acetaminophen|aspirin|antibiotics?|antihistamines?|benadryl|valtrex"
          + "|accutane|retinol|retin-?a|arnica|blood thinners?|painkillers?|medications?|medicines?|meds|pills?|steroids?"
          + "|ibuprofeno|aspirina|paracetamol|antibioticos?|antihistaminicos?|anticoagulantes?|medicinas?"
          + "|medicamentos?|pastillas?|esteroides?)";

  private static final String CONDITION =
      "(rosacea|melasma|eczema|psoriasis|dermatitis|infect\\w*|allerg\\w*|cancer\\w*|melanoma|shingles|rash\\w*"
          + "|hives|herpes|cold sores?|necrosis|occlusion|mole|lump|cyst|infeccion|infectad\\w|alergi\\w*|sarpullido"
          + "|culebrilla|quiste|lunar|bulto)";

  private static final String SIGN =
      "(swoll?en|swell\\w*|bruis\\w*|hurt\\w*|pain\\w*|sore|red|itch\\w*|numb\\w*|droop\\w*|bumps?|lumps?|rash\\w*"
          + "|burn\\w*|bleed\\w*|hinchad\\w*|hinche|hincha\\w*|duel\\w*|dolor\\w*|moret\\w*|rojo|roja|pica\\w*|pique"
          + "|entumecid\\w*|ard\\w+|bultos?|sangr\\w*)";

  private static final Pattern ASKED =
      Pattern.compile(
          String.join(
              "|",
              "\\b(how (much|many|often|long)|what|which|can i|could i|may i|should i|do i (need|have) to"
                  + "|is it (ok|okay|fine|safe) to)\\b.{0,30}\\b"
                  + MEDICINE
                  + "\\b",
              "\\b(cuant\\w+|cada cuanto|que|cual|puedo|debo|deberia|tengo que)\\b.{0,30}\\b"
                  + MEDICINE
                  + "\\b",
              "\\b(do i have|have i got|could (this|it|that) be|might (this|it|that) be|is (this|that|it)|what('s| is) (this|that))\\b.{0,20}\\b"
                  + CONDITION
                  + "\\b",
              "\\b(es (esto|eso)|(esto|eso) es|podria ser|sera|que es (este|esta|esto))\\b.{0,20}\\b"
                  + CONDITION
                  + "\\b",
              "\\btengo (una? )?" + CONDITION + "\\W*\\?",
              "\\b(is (it|this|that) normal|es normal)\\b.{0,40}\\b" + SIGN + "\\b",
              "\\bse me (cayo|ha caido|hincho|paralizo|durmio|infecto)\\b|\\bparpado caido\\b"));

  private ClinicalWords() {}

  static boolean ask(String words) {
    return ASKED.matcher(PlainWords.of(words)).find();
  }
}
