package dev.ringback.workflows.compliance.rights;

import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.Retention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which tasks a purge has, in order. */
public final class PurgePlan {
  private PurgePlan() {}

  /** Every class but the audit trail: of each clinic by its own periods, else by the longest. */
  public static List<PurgeTask> of(Map<ClinicId, Retention> clinics, Instant now) {
    List<PurgeTask> tasks = new ArrayList<>();
    for (DataClass what : DataClass.values()) {
      if (what == DataClass.AUDIT) {
        continue;
      }
      if (what.ofOneClinic()) {
        clinics.entrySet().stream()
            .sorted(Map.Entry.comparingByKey((a, b) -> a.value().compareTo(b.value())))
            .map(c ->
                new PurgeTask(what, c.getKey(), RetentionPolicy.dueBefore(what, c.getValue(), now)))
            .forEach(tasks::add);
      } else {
        tasks.add(
            new PurgeTask(what, null, RetentionPolicy.dueBefore(what, clinics.values(), now)));
      }
    }
    return tasks;
  }
}
