package dev.ringback.workflows.compliance.rights;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A purge to do.
 *
 * @param dryRun whether things are only counted
 * @param rest what an earlier run of the same purge left; null for a new one
 */
public record PurgeRequest(boolean dryRun, @Nullable Rest rest) {

  /**
   * @param id the id of the purge's first run
   * @param asOf the moment it judges by
   */
  public record Rest(String id, Instant asOf, List<PurgeTask> tasks, Map<DataClass, Long> counts) {
    public Rest {
      tasks = List.copyOf(tasks);
      counts = Map.copyOf(counts);
    }
  }
}
