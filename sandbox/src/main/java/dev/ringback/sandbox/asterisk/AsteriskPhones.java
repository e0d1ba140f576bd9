package dev.ringback.sandbox.asterisk;

import dev.ringback.sandbox.control.Pace;
import dev.ringback.sandbox.network.ClinicPhones;
import dev.ringback.sandbox.network.Course;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Asterisk, with two phones that ring together. */
@Component
class AsteriskPhones implements ClinicPhones {
  private static final Duration BETWEEN = Duration.ofMillis(60);
  private static final List<String> PHONES = List.of("201", "202");
  private static final AtomicInteger CHANNELS = new AtomicInteger();

  private final Manager manager;
  private final Pace pace;
  private final Clock clock;

  AsteriskPhones(Manager manager, Pace pace, Clock clock) {
    this.manager = manager;
    this.pace = pace;
    this.clock = clock;
  }

  /** What is told in order. */
  enum Moment {
    NEWCHANNEL,
    DIAL_BEGIN,
    DIAL_END,
    HANGUP
  }

  @Override
  public String name() {
    return "asterisk";
  }

  /** {@inheritDoc} Events that nobody listens to are lost, as they are with Asterisk. */
  @Override
  public void ringsOut(RungOut call, Witness witness) {
    List<Moment> moments = Course.of(call.notifications(), Moment.class);
    Instant over = clock.instant();
    Instant began = over.minus(call.rang());
    String caller = uniqueId(began);
    List<String> desks = PHONES.stream().map(_ -> uniqueId(began)).toList();
    for (Moment moment : moments) {
      int heard =
          switch (moment) {
            case NEWCHANNEL -> manager.tell(channel("Newchannel", call, caller, began));
            case DIAL_BEGIN -> dial("DialBegin", call, caller, desks, began.plusMillis(40));
            case DIAL_END -> dial("DialEnd", call, caller, desks, over.minusMillis(20));
            case HANGUP -> {
              Map<String, String> hangup = channel("Hangup", call, caller, over);
              hangup.put("Cause", "19");
              hangup.put("Cause-txt", "User alerting, no answer");
              yield manager.tell(hangup);
            }
          };
      witness.told("phone system told " + moment + " to " + heard + " listeners");
      if (moment == Moment.HANGUP && heard > 0) {
        witness.accepted(clock.instant());
      }
      pace.pause(BETWEEN);
    }
  }

  private int dial(String event, RungOut call, String caller, List<String> desks, Instant at) {
    int heard = 0;
    for (int i = 0; i < desks.size(); i++) {
      Map<String, String> dial = channel(event, call, caller, at);
      dial.put("DestChannel", "PJSIP/" + PHONES.get(i) + "-0000000" + i);
      dial.put("DestUniqueid", desks.get(i));
      dial.put("DestLinkedid", caller);
      dial.put(
          event.equals("DialEnd") ? "DialStatus" : "DialString",
          event.equals("DialEnd") ? "NOANSWER" : PHONES.get(i));
      heard = manager.tell(dial);
    }
    return heard;
  }

  private static Map<String, String> channel(
      String event, RungOut call, String caller, Instant at) {
    return Manager.event(
        event,
        "Privilege",
        "call,all",
        "Timestamp",
        seconds(at),
        "Channel",
        "PJSIP/trunk-" + caller.substring(caller.indexOf('.') + 1),
        "ChannelState",
        "4",
        "ChannelStateDesc",
        "Ring",
        "CallerIDNum",
        call.caller(),
        "CallerIDName",
        "WIRELESS CALLER",
        "Context",
        "from-trunk",
        "Exten",
        call.line(),
        "Priority",
        "1",
        "Uniqueid",
        caller,
        "Linkedid",
        caller);
  }

  private static String uniqueId(Instant at) {
    return at.getEpochSecond() + "." + CHANNELS.incrementAndGet();
  }

  private static String seconds(Instant at) {
    return String.format(Locale.ROOT, "%d.%06d", at.getEpochSecond(), at.getNano() / 1000);
  }
}
