package dev.ringback.local.evaluation;

import dev.ringback.local.story.EpisodeRow;
import dev.ringback.local.story.SandboxControls.Appointment;
import dev.ringback.local.story.SandboxControls.DiaryEntry;
import dev.ringback.local.story.TimelineEntry;
import dev.ringback.local.story.VendorEffect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All that is known about one patient when their part is over.
 *
 * @param as the patient's key in the scenario
 * @param name given and family name
 * @param diary what the patient went through
 * @param effects what vendors accepted, in order of time
 * @param episodes oldest first
 * @param timeline of all episodes, in order of time
 * @param runs what the histories prove
 */
record Witness(
    String as,
    String name,
    List<DiaryEntry> diary,
    List<VendorEffect> effects,
    List<Appointment> appointments,
    List<EpisodeRow> episodes,
    List<TimelineEntry> timeline,
    List<RunFacts> runs) {
  private static final String SAYS = "says: ";
  private static final String TEXTS = "texts: ";
  private static final String VOICEMAIL = "voicemail takes down:";

  private static final Pattern TIME =
      Pattern.compile("\\b\\d{1,2}(:\\d\\d)? ([AP]M\\b|de la (mañana|tarde|noche))");

  /** What somebody begins to say or sends reaches us within this. */
  private static final Duration TO_US = Duration.ofMillis(500);

  /** How the first episode ended: its code, {@code OPEN} or {@code NO_EPISODE}. */
  String outcome() {
    if (episodes.isEmpty()) {
      return "NO_EPISODE";
    }
    var outcome = episodes.getFirst().outcome();
    return outcome == null ? "OPEN" : outcome;
  }

  /** Appointments that stand at the practice system. */
  long standing() {
    return appointments.stream().filter(a -> !a.cancelled()).count();
  }

  /** When a stop was first recorded. */
  Optional<Instant> stoppedAt() {
    return runs.stream().flatMap(run -> run.stops().stream()).min(Instant::compareTo);
  }

  /** When the person first asked to stop, in plain words or as it was recorded. */
  Optional<Instant> askedToStopAt() {
    return Stream.of(
            stoppedAt().stream(),
            lines("caller").filter(e -> StopWords.in(e.text())).map(TimelineEntry::at),
            callerWords().filter(e -> StopWords.in(e.what())).map(e -> e.at().plus(TO_US)))
        .flatMap(times -> times)
        .min(Instant::compareTo);
  }

  /** What the person said or wrote, as they began to, whatever became of it. */
  Stream<DiaryEntry> callerWords() {
    return diary.stream()
        .filter(e -> e.what().startsWith(SAYS) || e.what().startsWith(TEXTS))
        .map(e -> new DiaryEntry(e.at(), e.what().substring(e.what().indexOf(' ') + 1)));
  }

  /** Messages left on their voicemail. */
  List<String> voicemails() {
    return diary.stream()
        .map(DiaryEntry::what)
        .filter(what -> what.startsWith(VOICEMAIL))
        .map(what -> what.substring(VOICEMAIL.length()).strip())
        .filter(words -> !words.isEmpty())
        .toList();
  }

  /** Reasons of hand-overs to staff. */
  List<String> tickets() {
    return timeline.stream()
        .filter(entry -> entry.kind().equals("ticket"))
        .map(entry -> entry.text().substring(entry.text().indexOf(':') + 1).strip())
        .map(words -> words.toUpperCase(Locale.ROOT).replace(' ', '_'))
        .toList();
  }

  /** Everything the assistant said or wrote, as kept and as the vendors delivered it. */
  Stream<String> assistantWords() {
    return Stream.concat(
        lines("assistant").map(TimelineEntry::text),
        effects.stream()
            .filter(e -> List.of("sms", "whatsapp", "email").contains(e.kind()))
            .map(e -> String.valueOf(e.detail())));
  }

  /** Lines of the conversation by this speaker. */
  Stream<TimelineEntry> lines(String who) {
    return timeline.stream().filter(e -> e.kind().equals("said") && e.who().equals(who));
  }

  /** Lines of ours with a question, between the person's first words and the first times. */
  long questions() {
    return timeline.stream()
        .filter(e -> e.kind().equals("said"))
        .dropWhile(e -> !e.who().equals("caller"))
        .takeWhile(e -> !e.who().equals("assistant") || !TIME.matcher(e.text()).find())
        .filter(e -> e.who().equals("assistant") && e.text().contains("?"))
        .count();
  }

  /** Appointments of theirs that were moved or cancelled. */
  Stream<RunFacts.Change> changes() {
    return runs.stream().flatMap(run -> run.changes().stream());
  }

  long count(String kind) {
    return effects.stream().filter(e -> e.kind().equals(kind)).count();
  }

  /** Turns of the caller that a workflow answered. */
  long turns() {
    return runs.stream()
        .flatMap(run -> run.answers().stream())
        .filter(answer -> answer.name().equals("turn"))
        .count();
  }
}
