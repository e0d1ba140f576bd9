package dev.ringback.workflows.compliance.rights;

import java.time.Instant;
import java.util.Map;

/**
 * What a purge did: counts, nothing of anybody.
 *
 * @param id run id of the purge's first run
 * @param asOf the moment it judged by
 * @param counts how many of each class were purged or, in a dry run, are due
 */
public record PurgeReport(String id, boolean dryRun, Instant asOf, Map<DataClass, Long> counts) {
  public PurgeReport {
    counts = Map.copyOf(counts);
  }
}
