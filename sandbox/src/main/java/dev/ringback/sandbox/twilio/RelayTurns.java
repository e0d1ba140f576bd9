package dev.ringback.sandbox.twilio;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How long applications take to answer what was said on a relay. */
@Component
class RelayTurns {
  private final Clock clock;
  private final List<Turn> turns = new ArrayList<>();
  private final Map<String, Integer> latest = new LinkedHashMap<>();

  RelayTurns(Clock clock) {
    this.clock = clock;
  }

  /** Something was said on this call. */
  synchronized void prompted(String callSid) {
    latest.put(callSid, turns.size());
    turns.add(new Turn(callSid, clock.instant(), null, null, false));
  }

  /** The application said something. */
  synchronized void answered(String callSid, boolean last) {
    Instant now = clock.instant();
    change(
        callSid,
        t ->
            new Turn(
                t.callSid(),
                t.promptAt(),
                t.firstTextAt() == null ? now : t.firstTextAt(),
                last && t.lastTextAt() == null ? now : t.lastTextAt(),
                t.interrupted()));
  }

  /** What the application said was cut off. */
  synchronized void interrupted(String callSid) {
    change(
        callSid, t -> new Turn(t.callSid(), t.promptAt(), t.firstTextAt(), t.lastTextAt(), true));
  }

  synchronized List<Turn> since(Instant from) {
    return turns.stream().filter(t -> !t.promptAt().isBefore(from)).toList();
  }

  private void change(String callSid, UnaryOperator<Turn> how) {
    Integer at = latest.get(callSid);
    if (at != null) {
      turns.set(at, how.apply(turns.get(at)));
    }
  }

  /**
   * One prompt and what became of it.
   *
   * @param firstTextAt when the first text after it came in
   * @param lastTextAt when the text came in that completed the first utterance
   * @param interrupted whether that was cut off
   */
  record Turn(
      String callSid,
      Instant promptAt,
      @Nullable Instant firstTextAt,
      @Nullable Instant lastTextAt,
      boolean interrupted) {}

  /** Shows the turns. */
  @RestController
  static class RelayTurnsController {
    private final RelayTurns turns;

    RelayTurnsController(RelayTurns turns) {
      this.turns = turns;
    }

    @GetMapping("/sandbox/relay/turns")
    List<Turn> turns(@RequestParam @Nullable Instant since) {
      return turns.since(since == null ? Instant.EPOCH : since);
    }
  }
}
