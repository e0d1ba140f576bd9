package dev.ringback.local.evaluation;

import dev.ringback.local.story.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An appointment is moved or cancelled only if exactly that was read back with the question whether
 * to, and then agreed to; it is moved only to a time that was found and offered.
 */
final class ChangedAsAgreed implements Invariant {
  private final Published published;

  ChangedAsAgreed(Published published) {
    this.published = published;
  }

  @Override
  public List<String> violations(Witness witness) {
    var wrong = new ArrayList<String>();
    for (var run : witness.runs()) {
      for (var change : run.changes()) {
        var to = change.to();
        var what = change.from() + (to == null ? " was cancelled" : " was moved to " + to);
        if (to != null && !(known(run.found(), change, to) && known(run.offered(), change, to))) {
          wrong.add(what + ", which was never offered");
        }
        if (!agreed(witness, change)) {
          wrong.add(what + " without a yes to it");
        }
      }
    }
    return wrong;
  }

  private static boolean known(List<RunFacts.Time> times, RunFacts.Change change, Instant start) {
    return times.stream().anyMatch(t -> t.start().equals(start) && !t.at().isAfter(change.at()));
  }

  private boolean agreed(Witness witness, RunFacts.Change change) {
    var before =
        witness.timeline().stream()
            .filter(e -> e.kind().equals("said") && e.at().isBefore(change.at()))
            .toList();
    for (var i = before.size() - 1; i >= 0; i--) {
      if (before.get(i).who().equals("assistant")
          && readsBack(before.get(i).text(), witness, change)) {
        var answers =
            before.subList(i + 1, before.size()).stream()
                .filter(line -> line.who().equals("caller"))
                .map(TimelineEntry::text)
                .toList();
        return agreed(before.get(i).text(), change, answers);
      }
    }
    return false;
  }

  /** "Yes, cancel it" is a yes here: what it is a yes to was asked. */
  private static boolean agreed(String question, RunFacts.Change change, List<String> answers) {
    return Consent.given(question, answers)
        || (change.to() == null
            && answers.stream()
                .map(answer -> answer.toLowerCase(Locale.ROOT))
                .anyMatch(a -> a.matches("\\W*(please |por favor )?(cancel|canc[eé]l).*")));
  }

  private boolean readsBack(String text, Witness witness, RunFacts.Change change) {
    var to = change.to();
    var known =
        Stream.concat(
                witness.runs().stream()
                    .flatMap(run -> Stream.concat(run.found().stream(), run.offered().stream()))
                    .map(RunFacts.Time::start),
                to == null ? Stream.of(change.from()) : Stream.of(change.from(), to))
            .distinct()
            .toList();
    var named = Set.copyOf(Times.readBack(text, known, published.zone(change.location())));
    return to == null
        ? Consent.asksToCancel(text) && named.equals(Set.of(change.from()))
        : Consent.asksToMove(text) && named.equals(Set.of(change.from(), to));
  }
}
