package dev.ringback.local.story;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Kills the first starter when times are being offered, and tells how the call goes on. */
public final class StarterKill implements Twist {
  private static final Pattern TIMES =
      Pattern.compile("\\d{1,2}(:\\d\\d)? [AP]M.*\\d{1,2}(:\\d\\d)? [AP]M", Pattern.DOTALL);

  private final LongSupplier kill;
  private @Nullable Instant killedAt;
  private boolean takenOver;

  /**
   * @param kill ends it without a word and tells which process it was
   */
  public StarterKill(LongSupplier kill) {
    this.kill = kill;
  }

  @Override
  public void told(TimelineEntry entry, Narrator narrator) {
    if (!entry.kind().equals("said")) {
      return;
    }
    var killed = killedAt;
    if (killed == null) {
      if (entry.who().equals("assistant") && TIMES.matcher(entry.text()).find()) {
        var pid = kill.getAsLong();
        var now = Instant.now();
        killedAt = now;
        narrator.aside(now, "SIGKILL to the starter, pid " + pid + ", in the middle of the talk");
      }
    } else if (!takenOver && entry.at().isAfter(killed)) {
      takenOver = true;
      narrator.aside(
          entry.at(),
          "the standby goes on with it, "
              + Duration.between(killed, entry.at()).toMillis()
              + " ms after the kill");
    }
  }

  @Override
  public boolean missed() {
    return !takenOver;
  }
}
