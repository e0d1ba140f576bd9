package dev.ringback.local.evaluation;

import dev.ringback.local.story.VendorEffect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * WhatsApp, mail and voicemail name neither a treatment nor anything about health nor the person. A
 * text names no treatment that has not come up before.
 */
final class DiscreetChannels implements Invariant {
  private static final Set<String> CHANNELS = Set.of("whatsapp", "email");

  /** So many at once tell what the clinic offers, not what somebody wants. */
  private static final int A_MENU = 3;

  private final Published published;

  DiscreetChannels(Published published) {
    this.published = published;
  }

  @Override
  public List<String> violations(Witness witness) {
    var wrong = new ArrayList<String>();
    witness.effects().stream()
        .filter(effect -> CHANNELS.contains(effect.kind()) && effect.detail() != null)
        .flatMap(effect -> secrets(String.valueOf(effect.detail()), effect.kind(), witness))
        .forEach(wrong::add);
    witness.voicemails().stream()
        .flatMap(words -> secrets(words, "a voicemail", witness))
        .forEach(wrong::add);
    witness.effects().stream()
        .filter(effect -> effect.kind().equals("sms") && effect.detail() != null)
        .flatMap(effect -> news(effect, witness))
        .forEach(wrong::add);
    return wrong.stream().distinct().toList();
  }

  private Stream<String> secrets(String words, String where, Witness witness) {
    var forbidden = new ArrayList<>(published.privateWords());
    Arrays.stream(witness.name().split(" ")).filter(n -> n.length() > 2).forEach(forbidden::add);
    return forbidden.stream()
        .filter(word -> holds(words, word))
        .map(word -> "a private word (" + kind(word, witness) + ") in " + where);
  }

  private Stream<String> news(VendorEffect text, Witness witness) {
    var named = named(String.valueOf(text.detail()));
    if (named.isEmpty() || named.size() >= A_MENU) {
      return Stream.of();
    }
    var known = named(before(text.at(), witness));
    return named.stream()
        .filter(treatment -> !known.contains(treatment))
        .map(treatment -> "a text named " + treatment.getFirst() + " before anybody else did");
  }

  /** All that was said until then, but for what we wrote ourselves. */
  private static String before(Instant at, Witness witness) {
    var said =
        witness.timeline().stream()
            .filter(e -> e.kind().equals("said") && !e.at().isAfter(at))
            .filter(e -> !e.who().equals("assistant") || "VOICE".equals(e.channel()))
            .map(e -> e.text());
    var own = witness.callerWords().filter(e -> !e.at().isAfter(at)).map(e -> e.what());
    return String.join("\n", Stream.concat(said, own).toList());
  }

  private List<List<String>> named(String text) {
    return published.treatments().stream()
        .filter(names -> names.stream().anyMatch(name -> holds(text, name)))
        .toList();
  }

  private static String kind(String word, Witness witness) {
    return List.of(witness.name().split(" ")).contains(word) ? "the person's name" : word;
  }

  /** In the singular or plural. */
  private static boolean holds(String text, String word) {
    var stem = word.toLowerCase(Locale.ROOT).replaceFirst("(?<=\\w{4})s$", "");
    return Pattern.compile(
            "\\b" + Pattern.quote(stem) + "(e?s)?\\b", Pattern.UNICODE_CHARACTER_CLASS)
        .matcher(text.toLowerCase(Locale.ROOT))
        .find();
  }
}
