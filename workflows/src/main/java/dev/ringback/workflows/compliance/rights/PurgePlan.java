package dev.ringback.workflows.compliance.rights;

import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.Retention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which tasks a purge has, in order. */
public final class PurgePlan {
  /** Every class but the audit trail. */
  public static final Set<DataClass> ALL =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(DataClass.AUDIT)));

  /** What a purge of the first version had. */
  static final Set<DataClass> FIRST =
      Collections.unmodifiableSet(
          EnumSet.of(
              DataClass.VENDOR_CALLS,
              DataClass.VENDOR_MESSAGES,
              DataClass.TRANSCRIPTS,
              DataClass.CLINIC_CALLS,
              DataClass.LEADS,
              DataClass.WEBHOOKS,
              DataClass.CALL_LEGS,
              DataClass.DECISIONS,
              DataClass.CONSENTS,
              DataClass.OPT_OUTS));

  private PurgePlan() {}

  /** The classes in order: of each clinic by its own periods, else by the longest. */
  public static List<PurgeTask> of(
      Set<DataClass> classes, Map<ClinicId, Retention> clinics, Instant now) {
    List<PurgeTask> tasks = new ArrayList<>();
    for (DataClass what : classes) {
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
