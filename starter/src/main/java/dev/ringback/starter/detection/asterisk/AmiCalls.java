package dev.ringback.starter.detection.asterisk;

import dev.ringback.starter.detection.socket.Block;
import dev.ringback.starter.detection.socket.KeptNews;
import dev.ringback.workflows.detection.LegNews;
import dev.ringback.workflows.detection.LegNews.Role;
import dev.ringback.workflows.detection.LegNews.State;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Asterisk's events mean for calls from outside. A call is known by its {@code Linkedid}; the
 * caller's channel is the one whose {@code Uniqueid} equals it. Only calls whose caller was seen to
 * come in by one of the contexts count, so calls that were under way when nobody listened, or that
 * began at a desk, lead to nothing.
 */
final class AmiCalls {
  private static final int MOST = 10_000;
  private static final Pattern SECONDS = Pattern.compile("([0-9]{1,11})\\.([0-9]{6})");

  private final Set<String> contexts;
  private final InstantSource clock;
  private final Set<String> known =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > MOST;
            }
          });

  AmiCalls(Set<String> contexts, InstantSource clock) {
    this.contexts = contexts;
    this.clock = clock;
  }

  /** The news in an event, in order; mostly none. */
  List<KeptNews> read(Block event) {
    String linked = event.get("Linkedid");
    String call = linked == null ? event.get("DestLinkedid") : linked;
    if (call == null) {
      return List.of();
    }
    return switch (Objects.requireNonNullElse(event.get("Event"), "")) {
      case "Newchannel" -> begins(call, event);
      case "CoreShowChannel" -> isUnderWay(call, event);
      case "DialBegin" -> desk(call, event, State.RINGING);
      case "DialEnd" -> desk(call, event, state(event.get("DialStatus")));
      // The caller left the queue; their channel ends within a moment.
      case "QueueCallerAbandon" -> ends(call, event);
      case "Hangup" -> event.is("Uniqueid", call) ? ends(call, event) : List.of();
      default -> List.of();
    };
  }

  private List<KeptNews> begins(String call, Block event) {
    String context = event.get("Context");
    if (!event.is("Uniqueid", call) || context == null || !contexts.contains(context)) {
      return List.of();
    }
    known.add(call);
    return List.of(
        new KeptNews(
            call,
            new LegNews(
                call,
                Role.CALLER,
                State.RINGING,
                event.get("CallerIDNum"),
                event.get("Exten"),
                at(event))));
  }

  /** A call that began while nobody listened: if it is connected already, it was answered. */
  private List<KeptNews> isUnderWay(String call, Block channel) {
    List<KeptNews> begins = begins(call, channel);
    return begins.isEmpty() || channel.get("BridgeId") == null
        ? begins
        : List.of(
            begins.getFirst(),
            new KeptNews(
                call, new LegNews("bridge", Role.DESK, State.ANSWERED, null, null, at(channel))));
  }

  private List<KeptNews> desk(String call, Block event, State state) {
    String leg = event.get("DestUniqueid");
    return leg == null || !known.contains(call)
        ? List.of()
        : List.of(new KeptNews(call, new LegNews(leg, Role.DESK, state, null, null, at(event))));
  }

  // Not forgotten: phones that stop ringing may be told of later.
  private List<KeptNews> ends(String call, Block event) {
    return known.contains(call)
        ? List.of(
            new KeptNews(call, new LegNews(call, Role.CALLER, State.ENDED, null, null, at(event))))
        : List.of();
  }

  private static State state(@Nullable String dialStatus) {
    return switch (Objects.requireNonNullElse(dialStatus, "")) {
      case "ANSWER" -> State.ANSWERED;
      case "NOANSWER" -> State.NO_ANSWER;
      case "BUSY" -> State.BUSY;
      case "CONGESTION", "CHANUNAVAIL" -> State.REJECTED;
      // CANCEL: the caller hung up, or another phone of the group answered. The rest is like it.
      default -> State.ABANDONED;
    };
  }

  /** Asterisk tells the time only with {@code timestampevents=yes}. */
  private Instant at(Block event) {
    var told = SECONDS.matcher(Objects.requireNonNullElse(event.get("Timestamp"), ""));
    return told.matches()
        ? Instant.ofEpochSecond(Long.parseLong(told.group(1)), Long.parseLong(told.group(2)) * 1000)
        : clock.instant();
  }
}
