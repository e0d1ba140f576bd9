package dev.ringback.local.evaluation;

import static dev.ringback.local.evaluation.MadeUp.OTHER;
import static dev.ringback.local.evaluation.MadeUp.PUBLISHED;
import static dev.ringback.local.evaluation.MadeUp.SLOT;
import static dev.ringback.local.evaluation.MadeUp.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangedAsAgreedTest {
  private static final String OLD = "Tuesday, November 24 at 2:30 PM";
  private static final String NEW = "Tuesday, November 24 at 3:00 PM";
  private final MadeUp run = new MadeUp();

  private List<String> violations() {
    return new ChangedAsAgreed(PUBLISHED).violations(run.witness());
  }

  private void change(Instant to) {
    run.changes.add(new RunFacts.Change(at(7), SLOT, to, "austin"));
  }

  private void offered() {
    run.found.add(new RunFacts.Time(at(2), OTHER));
    run.offered.add(new RunFacts.Time(at(4), OTHER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Yes, please cancel it", "yes", "Please cancel it", "Sí, cancélela"})
  void takesAYesToACancellation(String words) {
    run.says("assistant", 5, "Your appointment on " + OLD + ". Shall I cancel it?", "a");
    run.says("caller", 6, words, "b");
    change(null);
    assertThat(violations()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"No, keep it", "I have to think", "What does it cost?"})
  void takesNothingElseForOne(String words) {
    run.says("assistant", 5, "Your appointment on " + OLD + ". Shall I cancel it?", "a");
    run.says("caller", 6, words, "b");
    change(null);
    assertThat(violations()).hasSize(1);
  }

  @Test
  void takesAYesToAMoveFromTheOldTimeToTheNew() {
    offered();
    run.says("assistant", 5, "From " + OLD + " to " + NEW + ". Shall I move it?", "a");
    run.says("caller", 6, "Yes please", "b");
    change(OTHER);
    assertThat(violations()).isEmpty();
  }

  @Test
  void doesNotTakeTheDayOfOneTimeWithTheClockOfAnother() {
    offered();
    var crossed = OTHER.plus(Duration.ofDays(1));
    run.found.add(new RunFacts.Time(at(2), SLOT.plus(Duration.ofDays(1))));
    run.found.add(new RunFacts.Time(at(2), crossed));
    run.offered.add(new RunFacts.Time(at(4), crossed));
    run.says(
        "assistant",
        5,
        "From " + OLD + " to Wednesday, November 25 at 3:00 PM. Shall I move it?",
        "a");
    run.says("caller", 6, "Yes please", "b");
    change(crossed);
    assertThat(violations()).isEmpty();
  }

  @Test
  void takesAMoveToATimeThatWasNotOfferedForNone() {
    run.says("assistant", 5, "From " + OLD + " to " + NEW + ". Shall I move it?", "a");
    run.says("caller", 6, "Yes please", "b");
    change(OTHER);
    assertThat(violations()).singleElement().asString().contains("never offered");
  }

  @Test
  void takesAYesToAnotherQuestionForNone() {
    offered();
    run.says("assistant", 5, NEW + ". Shall I book it?", "a");
    run.says("caller", 6, "Yes please", "b");
    change(OTHER);
    assertThat(violations()).singleElement().asString().contains("without a yes");
  }
}
