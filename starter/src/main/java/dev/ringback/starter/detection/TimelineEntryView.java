package dev.ringback.starter.detection;

import dev.ringback.records.detection.TimelineRepository;
import dev.ringback.workflows.clinic.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of an episode's timeline as its reader may see it.
 *
 * @param text null where somebody's words are withheld
 * @param withheld whether there are words the reader may not see
 */
record TimelineEntryView(
    Instant at,
    String kind,
    String who,
    @Nullable Channel channel,
    @Nullable String text,
    @Nullable String ref,
    boolean withheld) {

  /**
   * @param open whether the reader may see words
   */
  static TimelineEntryView of(TimelineRepository.Entry entry, boolean open) {
    boolean withheld = !open && entry.kind().equals("said");
    return new TimelineEntryView(
        entry.at(),
        entry.kind(),
        entry.who(),
        entry.channel(),
        withheld ? null : entry.text(),
        entry.ref(),
        withheld);
  }

  /** Without the text: it may be words of the caller, which are not logged. */
  @Override
  public String toString() {
    return "TimelineEntryView[" + at + ", " + kind + ", " + who + "]";
  }
}
