package dev.ringback.local.story;

import dev.ringback.local.machine.Patience;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells an episode's news until it is closed. */
final class EpisodeTeller {
  private static final Duration AFTERMATH = Duration.ofSeconds(3);
  private final StarterApi starter;
  private final Narrator narrator;
  private final Twist twist;
  private final Map<Line, String> told = new HashMap<>();
  private @Nullable Standing standing;

  EpisodeTeller(StarterApi starter, Narrator narrator) {
    this(starter, narrator, Twist.NONE);
  }

  EpisodeTeller(StarterApi starter, Narrator narrator, Twist twist) {
    this.starter = starter;
    this.narrator = narrator;
    this.twist = twist;
  }

  /**
   * Tells entries apart.
   *
   * @param text empty for an effect, whose text follows what becomes of it
   */
  private record Line(
      Instant at,
      String kind,
      String who,
      @Nullable String channel,
      @Nullable String ref,
      String text) {

    static Line of(TimelineEntry entry) {
      return new Line(
          entry.at(),
          entry.kind(),
          entry.who(),
          entry.channel(),
          entry.ref(),
          entry.kind().equals("effect") ? "" : entry.text());
    }
  }

  /** The episode as it was last seen; closed unless {@code deadline} came first. */
  StarterApi.Episode follow(String id, Instant deadline) {
    var closed = Patience.until(deadline, () -> look(id, null));
    if (closed != null && Objects.equals(closed.row().outcome(), "BOOKED")) {
      // The store hears of the end a moment before the workflow has ended.
      closed = Patience.until(Instant.now().plus(AFTERMATH), () -> look(id, "BOOKED"));
    }
    var last = closed == null ? starter.episode(id) : closed;
    news(id);
    return new StarterApi.Episode(last.row(), standing);
  }

  /** Null until the episode is closed, and its booking known if one is {@code expected}. */
  private StarterApi.@Nullable Episode look(String id, @Nullable String expected) {
    news(id);
    var now = starter.episode(id);
    if (now.standing() != null) {
      score(now.standing());
      standing = now.standing();
    }
    var complete =
        now.row().closedAt() != null
            && (expected == null || (standing != null && standing.booking() != null));
    return complete ? now : null;
  }

  private void news(String id) {
    for (var entry : starter.timeline(id)) {
      var before = told.put(Line.of(entry), entry.text());
      if (before == null) {
        narrator.entry(entry, entry.at());
        twist.told(entry, narrator);
      } else if (!before.equals(entry.text())) {
        narrator.entry(entry, Instant.now());
      }
    }
  }

  private void score(Standing now) {
    var before = standing;
    if (before != null && now.glow() != null && !now.glow().equals(before.glow())) {
      narrator.aside(Instant.now(), "GLOW " + now.glow().inWords());
    }
  }
}
