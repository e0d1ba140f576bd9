package dev.ringback.sandbox.twilio;

import dev.ringback.sandbox.network.RingAnswer;
import dev.ringback.sandbox.network.Subscriber;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The second leg of a call: rings the numbers of a Dial and bridges the first that answers. */
final class DialedLeg {
  private static final Duration TALK = Duration.ofSeconds(3);

  private final Line line;

  DialedLeg(Line line) {
    this.line = line;
  }

  /** Dials one number after the other; gives what the Dial's action is told. */
  Map<String, String> dial(Verb.Dial dial) {
    String status = "failed";
    for (String number : dial.numbers()) {
      status = ring(number, Duration.ofSeconds(dial.timeoutSeconds()));
      if (status.equals("completed")) {
        return Map.of(
            "DialCallStatus", status, "DialCallSid", Sid.fresh("CA"), "DialCallDuration", "3");
      }
    }
    return Map.of("DialCallStatus", status, "DialCallSid", Sid.fresh("CA"));
  }

  private String ring(String number, Duration limit) {
    Optional<Subscriber> other = line.other(number);
    RingAnswer answer =
        other.map(s -> s.rings(line.from())).orElse(new RingAnswer(RingAnswer.Kind.NOBODY, limit));
    line.pause(answer.after().compareTo(limit) < 0 ? answer.after() : limit);
    if (answer.kind() == RingAnswer.Kind.BUSY) {
      return "busy";
    }
    if (answer.kind() == RingAnswer.Kind.NOBODY || answer.after().compareTo(limit) > 0) {
      return "no-answer";
    }
    line.pause(TALK);
    other.ifPresent(s -> s.lineClosed("transfer over"));
    return "completed";
  }
}
