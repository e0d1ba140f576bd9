package dev.ringback.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.local.story.SandboxControls.ModelRequest;
import dev.ringback.local.story.SandboxControls.RelayTurn;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OurTurnsTest {
  private static final Instant T0 = Instant.parse("2026-11-23T18:00:00Z");

  @Test
  void takesTheModelsTimeToItsFirstTokenOff() {
    var call =
        OurTurns.measured(
            List.of(turn(0, 190, false), turn(490, 690, false)),
            List.of(request(10, 160), request(500, 650)));
    assertThat(call.turns()).containsExactly(40_000_000L, 50_000_000L);
    assertThat(call.aside()).isZero();
  }

  @Test
  void takesNothingOffWhereWeSpokeBeforeTheModel() {
    var call =
        OurTurns.measured(
            List.of(turn(0, 30, false), turn(400, 435, false)),
            List.of(request(10, 160), request(440, 590)));
    assertThat(call.turns()).containsExactly(30_000_000L, 35_000_000L);
  }

  @Test
  void leavesOutATurnThatWasCutOffOrNeverAnswered() {
    var silent = new RelayTurn("CA1", T0, null, null, false);
    var call = OurTurns.measured(List.of(turn(0, 190, true), silent), List.of(request(10, 160)));
    assertThat(call.turns()).isEmpty();
    assertThat(call.aside()).isEqualTo(2);
  }

  @Test
  void leavesOutATurnTheModelReadTwiceOrNotAtAll() {
    var call =
        OurTurns.measured(
            List.of(turn(0, 190, false), turn(1000, 1020, false)),
            List.of(request(10, 60), request(80, 160)));
    assertThat(call.turns()).isEmpty();
    assertThat(call.aside()).isEqualTo(2);
  }

  @Test
  void ranksFiguresFromTheSortedSample() {
    var nanos = LongStream.rangeClosed(1, 100).map(i -> (101 - i) * 1_000_000).boxed().toList();
    assertThat(Figures.of(nanos)).isEqualTo(new Figures(100, 50, 95, 99));
    assertThat(Figures.of(List.of())).isEqualTo(new Figures(0, 0, 0, 0));
  }

  @Test
  void reachesTheGoalOnlyWithBothRatios() {
    assertThat(report(13_000_000L).goalReached()).isTrue();
    assertThat(report(14_000_000L).goalReached()).isFalse();
    assertThat(TurnReport.of(List.of(), List.of(1L), List.of(), 3, 9).goalReached()).isFalse();
  }

  private static TurnReport report(long ours) {
    return TurnReport.of(List.of(), List.of(10_000_000L), List.of(ours), 1, 0);
  }

  private static RelayTurn turn(int promptMillis, int textMillis, boolean interrupted) {
    return new RelayTurn(
        "CA1",
        T0.plusMillis(promptMillis),
        T0.plusMillis(textMillis),
        T0.plusMillis(textMillis),
        interrupted);
  }

  private static ModelRequest request(int atMillis, int tokenMillis) {
    return new ModelRequest(T0.plusMillis(atMillis), T0.plusMillis(tokenMillis), null, false);
  }
}
