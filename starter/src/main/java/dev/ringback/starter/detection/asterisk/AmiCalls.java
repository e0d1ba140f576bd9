package dev.ringback.starter.detection.asterisk;

import dev.ringback.starter.detection.socket.Block;
import dev.ringback.starter.detection.socket.KeptNews;
import dev.ringback.starter.intake.CallerNumbers;
import dev.ringback.workflows.detection.LegNews;
import dev.ringback.workflows.detection.LegNews.Role;
import dev.ringback.workflows.detection.LegNews.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Asterisk's events mean for calls from outside, over one connection after the other. A call
 * is known by its {@code Linkedid}; the caller's channel is the one whose {@code Uniqueid} equals
 * it. Only calls count whose caller was seen to come in by one of the contexts, or who was under
 * way when nobody had listened and had dialled a telephone number; calls that began at a desk lead
 * to nothing.
 */
final class AmiCalls {
  private static final int MOST = 10_000;
  private static final String ASKED = "ringback-dialled-";

  /**
   * A call that ended while nobody listened for no longer than this was hardly answered: a quiet
   * connection is heard of every 20 seconds, and made again within a few.
   */
  private static final Duration LONGEST_GAP = Duration.ofSeconds(30);

  private final Set<String> contexts;
  private final InstantSource clock;

  /** Calls by their id, with whether they are under way. */
  private final Map<String, Boolean> known = oldestGoFirst();

  /** Callers who are there, of whom it is asked what they dialled. */
  private final Map<String, Block> asked = oldestGoFirst();

  /** Calls that were under way before this connection and have not been listed on it. */
  private final Set<String> unlisted = new LinkedHashSet<>();

  private Instant lastHeard = Instant.MIN;
  private boolean listenedThroughout;

  AmiCalls(Set<String> contexts, InstantSource clock) {
    this.contexts = contexts;
    this.clock = clock;
  }

  /** Another connection begins: all channels are about to be listed on it. */
  void connected() {
    asked.clear();
    unlisted.clear();
    known.forEach((call, underWay) -> {
      if (underWay) {
        unlisted.add(call);
      }
    });
    listenedThroughout =
        lastHeard.isAfter(Instant.MIN) && !clock.instant().isAfter(lastHeard.plus(LONGEST_GAP));
  }

  /** The news in an event, in order; mostly none. */
  List<KeptNews> read(Block event) {
    lastHeard = clock.instant();
    if (Objects.requireNonNullElse(event.get("ActionID"), "").startsWith(ASKED)) {
      return dialled(event);
    }
    if (event.is("Event", "CoreShowChannelsComplete")) {
      return endedUnheard();
    }
    String linked = event.get("Linkedid");
    String call = linked == null ? event.get("DestLinkedid") : linked;
    if (call == null) {
      return List.of();
    }
    return switch (Objects.requireNonNullElse(event.get("Event"), "")) {
      case "Newchannel" ->
          event.is("Uniqueid", call) && isFromOutside(event)
              ? begins(call, event, event.get("Exten"))
              : List.of();
      case "CoreShowChannel" -> event.is("Uniqueid", call) ? isUnderWay(call, event) : List.of();
      case "DialBegin" -> desk(call, event, State.RINGING);
      case "DialEnd" -> desk(call, event, AmiFields.state(event));
      // The caller left the queue; their channel ends within a moment.
      case "QueueCallerAbandon" -> ends(call, event);
      case "Hangup" -> event.is("Uniqueid", call) ? ends(call, event) : List.of();
      default -> List.of();
    };
  }

  /**
   * What to ask of a caller who is listed and not known, so that it is learnt what they dialled:
   * the list shows only where in the dialplan they are by now.
   */
  Optional<Question> question(Block event) {
    String call = event.get("Linkedid");
    String channel = event.get("Channel");
    if (!event.is("Event", "CoreShowChannel")
        || call == null
        || channel == null
        || !event.is("Uniqueid", call)
        || known.containsKey(call)) {
      return Optional.empty();
    }
    asked.put(call, event);
    return Optional.of(new Question(ASKED + call, channel));
  }

  private List<KeptNews> dialled(Block answer) {
    String call = Objects.requireNonNull(answer.get("ActionID")).substring(ASKED.length());
    Block channel = asked.remove(call);
    String number = answer.get("Value");
    return channel != null
            && CallerNumbers.read(number) instanceof CallerNumbers.Reading.Number
            && !known.containsKey(call)
        ? underWay(call, channel, begins(call, channel, number))
        : List.of();
  }

  private boolean isFromOutside(Block event) {
    String context = event.get("Context");
    return context != null && contexts.contains(context);
  }

  private List<KeptNews> begins(String call, Block event, @Nullable String dialled) {
    known.put(call, true);
    var news =
        new LegNews(
            call,
            Role.CALLER,
            State.RINGING,
            event.get("CallerIDNum"),
            dialled,
            at(event).minus(AmiFields.there(event)));
    return List.of(new KeptNews(call, news));
  }

  private List<KeptNews> isUnderWay(String call, Block channel) {
    unlisted.remove(call);
    if (known.containsKey(call)) {
      return underWay(call, channel, List.of());
    }
    return isFromOutside(channel)
        ? underWay(call, channel, begins(call, channel, channel.get("Exten")))
        : List.of();
  }

  /** If it is connected already, it was answered while nobody listened. */
  private List<KeptNews> underWay(String call, Block channel, List<KeptNews> news) {
    if (channel.get("BridgeId") == null) {
      return news;
    }
    List<KeptNews> all = new ArrayList<>(news);
    all.add(
        new KeptNews(
            call, new LegNews("bridge", Role.DESK, State.ANSWERED, null, null, at(channel))));
    return all;
  }

  /** Callers who were there before the connection was lost, and are not any more. */
  private List<KeptNews> endedUnheard() {
    List<KeptNews> news = new ArrayList<>();
    for (String call : unlisted) {
      known.put(call, false);
      if (listenedThroughout) {
        news.add(
            new KeptNews(
                call, new LegNews(call, Role.CALLER, State.ENDED, null, null, clock.instant())));
      }
    }
    unlisted.clear();
    return news;
  }

  private List<KeptNews> desk(String call, Block event, State state) {
    String leg = event.get("DestUniqueid");
    return leg == null || !known.containsKey(call)
        ? List.of()
        : List.of(new KeptNews(call, new LegNews(leg, Role.DESK, state, null, null, at(event))));
  }

  // Not forgotten: phones that stop ringing may be told of later.
  private List<KeptNews> ends(String call, Block event) {
    if (known.replace(call, false) == null) {
      return List.of();
    }
    unlisted.remove(call);
    return List.of(
        new KeptNews(call, new LegNews(call, Role.CALLER, State.ENDED, null, null, at(event))));
  }

  private Instant at(Block event) {
    return AmiFields.at(event).orElseGet(clock::instant);
  }

  private static <V> Map<String, V> oldestGoFirst() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > MOST;
      }
    };
  }

  /**
   * What the caller on a channel dialled.
   *
   * @param id returns with the answer
   */
  record Question(String id, String channel) {}
}
