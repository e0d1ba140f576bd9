package dev.ringback.activities.conversation;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.PlainWords;
import dev.ringback.workflows.clinic.Treatment;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.conversation.NamedTreatments;
import dev.ringback.workflows.conversation.WordsByChannel;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model may say to the caller of one turn. It is short, and it is dropped whole rather than
 * mended when it says something only the clinic or its systems may say.
 */
final class Acknowledgement {
  private static final int LONGEST = 300;
  private static final int SHORTEST_REPEATED = 8;

  /** A title's full stop ends no sentence. */
  private static final Pattern FIRST_TWO =
      Pattern.compile(
          "^(?:.*?(?<!\\b(?i:dr|mr|mrs|ms|st|sr|sra|dra))[.!?](?=\\s|$)){2}", Pattern.DOTALL);

  private final TurnMaterial material;
  private final Channel channel;
  private final Clinic clinic;
  private final PublishedNumbers numbers;
  private final String lastReply;

  Acknowledgement(TurnMaterial material, Channel channel) {
    this.material = material;
    this.channel = channel;
    this.clinic = material.clinic();
    this.numbers = new PublishedNumbers(clinic, material.published());
    this.lastReply = PlainWords.undisguised(material.lastReply());
  }

  /** The sentence as it may be said; empty if it may not. */
  String checked(String proposed) {
    String text = shortened(proposed.replaceAll("\\s+", " ").strip());
    String plain = PlainWords.undisguised(text);
    Set<TreatmentId> named = NamedTreatments.ids(text, clinic);
    boolean forbidden =
        text.codePoints().anyMatch(Character::isISOControl)
            || ForbiddenWords.in(plain)
            || ForbiddenWords.instructionsIn(text)
            || judgesHealth(plain)
            || !numbers.hold(plain, named.isEmpty() ? material.about() : named, callers())
            || clinic.voice().avoid().stream()
                .anyMatch(word -> plain.contains(PlainWords.undisguised(word)))
            || !mayBeWritten(text, plain, named);
    return forbidden ? "" : text;
  }

  /** Whether the last reply said just this. */
  boolean repeats(String text) {
    String plain = PlainWords.undisguised(text);
    return plain.length() >= SHORTEST_REPEATED && lastReply.contains(plain);
  }

  private static String shortened(String text) {
    Matcher firstTwo = FIRST_TWO.matcher(text);
    String kept = firstTwo.find() ? firstTwo.group() : text;
    return kept.length() <= LONGEST ? kept : "";
  }

  /** What a provider must hear about is passed on and never judged. */
  private boolean judgesHealth(String plain) {
    return (ForbiddenWords.healthIn(plain) || namesContraindication(plain))
        && !nameOfTreatmentOnly(plain)
        && ForbiddenWords.verdictIn(plain);
  }

  /** "Filler" or "laser" in a treatment's name is no matter of health by itself. */
  private boolean nameOfTreatmentOnly(String plain) {
    String rest = plain;
    for (Treatment treatment : clinic.treatments()) {
      rest = rest.replace(PlainWords.undisguised(treatment.name()), " ");
      for (String synonym : treatment.synonyms()) {
        rest = rest.replace(PlainWords.undisguised(synonym), " ");
      }
    }
    return !ForbiddenWords.healthIn(rest) && !namesContraindication(rest);
  }

  private boolean namesContraindication(String plain) {
    return clinic.treatments().stream()
        .map(Treatment::contraindications)
        .flatMap(Collection::stream)
        .anyMatch(word -> plain.contains(PlainWords.undisguised(word)));
  }

  /**
   * A text names no treatment that the person has not named, and nothing of their health; WhatsApp
   * and mail carry neither.
   */
  private boolean mayBeWritten(String text, String plain, Set<TreatmentId> named) {
    return switch (channel) {
      case VOICE -> true;
      case SMS ->
          material.namedByCaller().containsAll(named)
              && WordsByChannel.keptOut(Channel.SMS, text, clinic, () -> List.of(text)).isEmpty();
      case WHATSAPP, EMAIL ->
          named.isEmpty() && !ForbiddenWords.healthIn(plain) && !namesContraindication(plain);
    };
  }

  private String callers() {
    return material.said().words();
  }
}
