package dev.ringback.local.story;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Episodes for staff to choose from. Names nobody. */
public final class EpisodeList {
  private static final DateTimeFormatter OPENED =
      DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH);

  private final StarterApi starter;
  private final ZoneId zone;

  public EpisodeList(StarterApi starter, ZoneId zone) {
    this.starter = starter;
    this.zone = zone;
  }

  /** A line for each, newest first. */
  public List<String> newest(int limit) {
    return starter.newestEpisodes(limit).stream().map(this::line).toList();
  }

  private String line(EpisodeRow row) {
    return "%s  %-10s  %15s  %s"
        .formatted(
            row.id(),
            Objects.requireNonNullElse(row.location(), ""),
            OPENED.format(row.openedAt().atZone(zone)),
            row.outcome() == null ? stage(row.id()) : row.outcome());
  }

  private String stage(String id) {
    var standing = starter.episode(id).standing();
    if (standing == null) {
      return "open";
    }
    return standing.mode() == null || standing.mode().equals("AUTOMATED")
        ? standing.stage()
        : standing.stage() + ", " + standing.mode();
  }
}
