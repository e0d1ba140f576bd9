package dev.ringback.sandbox.eightbyeight;

import dev.ringback.sandbox.control.Pace;
import dev.ringback.sandbox.network.ClinicPhones;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/** 8x8 Work at the clinic. It tells nobody of a call: whoever wants to know has to ask. */
@Component
class ClinicPbx implements ClinicPhones {
  /** Life-like time until a call is listed. */
  private static final Duration UNTIL_LISTED = Duration.ofSeconds(40);

  private final Pace pace;
  private final Clock clock;
  private final List<ListedCall> calls = new CopyOnWriteArrayList<>();

  ClinicPbx(Pace pace, Clock clock) {
    this.pace = pace;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "8x8";
  }

  @Override
  public void ringsOut(RungOut call, Witness witness) {
    Instant over = clock.instant();
    String id =
        over.toEpochMilli() + String.valueOf(ThreadLocalRandom.current().nextInt(100, 1000));
    calls.add(
        new ListedCall(
            id,
            call.caller(),
            call.line(),
            over.minus(call.rang()),
            over,
            over.plus(pace.of(UNTIL_LISTED)),
            witness));
  }

  /** The calls that are listed by now and began in the span, oldest first. */
  List<ListedCall> listed(Instant from, Instant to) {
    Instant now = clock.instant();
    return calls.stream()
        .filter(call -> !call.listedAt().isAfter(now))
        .filter(call -> !call.began().isBefore(from) && !call.began().isAfter(to))
        .toList();
  }

  /** Somebody was shown these calls. */
  void shown(List<ListedCall> page) {
    page.forEach(call -> {
      call.witness().told("phone system listed the call");
      call.witness().accepted(clock.instant());
    });
  }
}
