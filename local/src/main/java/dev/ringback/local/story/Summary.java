package dev.ringback.local.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What one call came to. Its JSON form is kept stable.
 *
 * @param firstContactMillis from the webhook's acceptance to the first vendor's receipt
 * @param actions Temporal's billable actions as the history shows them
 */
public record Summary(
    @Nullable String workflowId,
    @Nullable String runId,
    @Nullable String temporalUi,
    @Nullable String outcome,
    @Nullable Long firstContactMillis,
    ChannelMillis channelMillis,
    Standing.@Nullable Glow glow,
    Standing.@Nullable Booking booking,
    int historyEvents,
    int actions) {

  public String json() {
    return JsonHttp.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
  }

  public void write(Path file) {
    try {
      var folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, json() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
