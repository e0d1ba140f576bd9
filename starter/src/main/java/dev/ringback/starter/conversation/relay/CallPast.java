package dev.ringback.starter.conversation.relay;

import dev.ringback.records.conversation.ConversationRepository.Line;
import dev.ringback.records.conversation.ConversationRepository.Speaker;
import dev.ringback.starter.conversation.TurnLines;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.conversation.Reply;
import dev.ringback.workflows.conversation.TurnId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the store knows of a call that somebody, maybe another process, held before.
 *
 * @param number of the last turn; 0 if only the opening was said
 * @param asked the caller's line of that turn; null if there is none
 * @param said our line of that turn; null if it was not replied to
 * @param began when it was answered, as far as known
 */
record CallPast(int number, @Nullable Line asked, @Nullable Line said, Instant began) {
  /** Twilio sends again what it could not deliver as soon as it has connected. */
  private static final Duration FRESH = Duration.ofSeconds(30);

  /** Lines do not tell their language; ours are plain sentences. */
  private static final Pattern SPANISH =
      Pattern.compile("[¿¡]|\\b(el|la|los|las|para|por|con|que|qué|usted|una?|su|es|le)\\b");

  static CallPast of(String call, List<Line> transcript) {
    List<Line> lines =
        transcript.stream().filter(line -> TurnLines.number(call, line) != TurnLines.NONE).toList();
    int last = TurnLines.last(call, lines);
    return new CallPast(
        last,
        of(lines, call, last, Speaker.CALLER).orElse(null),
        of(lines, call, last, Speaker.ASSISTANT).orElse(null),
        lines.isEmpty() ? Instant.MAX : lines.getFirst().at());
  }

  /** Whether nothing was said on the call yet. */
  boolean isEmpty() {
    return number == TurnLines.NONE;
  }

  /** The last turn, if it got no reply. */
  Optional<RelayTurn> unanswered(String call) {
    return said != null || asked == null
        ? Optional.empty()
        : Optional.of(
            new RelayTurn(id(call), new RelayTurn.Asked(asked.words(), false, null, asked.at())));
  }

  /** The last turn with all of its reply given to the voice, as if cut at the very end. */
  RelayTurn spoken(LiveCall call) {
    String words = said == null ? "" : said.words();
    var asked = new RelayTurn.Asked("", false, null, began);
    var turn =
        new RelayTurn(number == 0 ? TurnNumbers.answered(call.sid()) : id(call.sid()), asked);
    Language language =
        SPANISH.matcher(words).results().count() > 1
                && call.clinic().languages().contains(Language.SPANISH)
            ? Language.SPANISH
            : Language.ENGLISH;
    turn.replied(new Reply(words, Reply.Next.LISTEN, language));
    turn.spoken().takeRest(words);
    turn.mayBeUnheard();
    return turn;
  }

  private TurnId id(String call) {
    return new TurnId(call + "." + number);
  }

  /** Whether these words are the last turn once more. */
  boolean repeats(String words, Instant now) {
    return asked != null && asked.words().equals(words) && asked.at().plus(FRESH).isAfter(now);
  }

  private static Optional<Line> of(List<Line> lines, String call, int number, Speaker speaker) {
    return lines.stream()
        .filter(line -> line.speaker() == speaker && TurnLines.number(call, line) == number)
        .findFirst();
  }

  /** Without the words: they are not logged. */
  @Override
  public String toString() {
    return "CallPast[" + number + "]";
  }
}
