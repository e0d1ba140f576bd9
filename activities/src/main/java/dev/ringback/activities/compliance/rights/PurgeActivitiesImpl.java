package dev.ringback.activities.compliance.rights;

import dev.ringback.activities.outreach.EffectOnce;
import dev.ringback.activities.outreach.VendorException;
import dev.ringback.records.Records;
import dev.ringback.records.compliance.audit.Actor;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.records.compliance.audit.AuditEntry;
import dev.ringback.records.compliance.rights.PurgeRepository;
import dev.ringback.records.compliance.rights.VendorCopies;
import dev.ringback.records.compliance.rights.VendorCopies.Copy;
import dev.ringback.workflows.compliance.rights.ClinicRetention;
import dev.ringback.workflows.compliance.rights.DataClass;
import dev.ringback.workflows.compliance.rights.PurgeActivities;
import dev.ringback.workflows.compliance.rights.PurgeCount;
import dev.ringback.workflows.compliance.rights.PurgeReport;
import dev.ringback.workflows.compliance.rights.PurgeRequest;
import dev.ringback.workflows.compliance.rights.PurgeScope;
import dev.ringback.workflows.compliance.rights.PurgeTask;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

/** Purges the store, and calls and messages at the telephony vendor. */
public final class PurgeActivitiesImpl implements PurgeActivities {
  private static final int BATCH = 500;

  /** A vendor is asked one by one. */
  private static final int BATCH_AT_VENDOR = 25;

  private final Records records;
  private final PurgeRepository purges;
  private final VendorDeletion telephony;
  private final Runnable alive;
  private final InstantSource clock;

  /**
   * @param telephony deletes calls with their recordings, and messages
   * @param alive tells Temporal that a long batch is under way
   */
  public PurgeActivitiesImpl(
      Records records, VendorDeletion telephony, Runnable alive, InstantSource clock) {
    this.records = records;
    this.purges = records.rights().purges();
    this.telephony = telephony;
    this.alive = alive;
    this.clock = clock;
  }

  @Override
  public PurgeScope clinics(PurgeRequest request) {
    return new PurgeScope(
        records.clinics().all().stream()
            .map(clinic -> new ClinicRetention(clinic.id(), clinic.compliance().retention()))
            .toList());
  }

  @Override
  public PurgeCount batch(PurgeTask task) {
    int purged =
        switch (task.what()) {
          case VENDOR_CALLS -> atVendor(task, "CALL");
          case VENDOR_MESSAGES -> atVendor(task, "MESSAGE");
          default -> purges.purge(task, BATCH);
        };
    return new PurgeCount(purged);
  }

  @Override
  public PurgeCount count(PurgeTask task) {
    return new PurgeCount(purges.due(task));
  }

  @Override
  public void finish(PurgeReport report) {
    if (purges.keep(report, clock.instant())) {
      Map<String, String> counts = new TreeMap<>();
      report.counts().forEach((DataClass what, Long n) -> counts.put(what.name(), n.toString()));
      counts.put("dryRun", String.valueOf(report.dryRun()));
      records
          .audit()
          .record(
              new AuditEntry(
                  clock.instant(),
                  null,
                  Actor.system("purge"),
                  AuditAction.PURGE,
                  null,
                  "purge:" + report.id(),
                  null,
                  null,
                  counts));
    }
  }

  private int atVendor(PurgeTask task, String kind) {
    int settled = 0;
    for (String ref : purges.dueAtVendor(task, BATCH_AT_VENDOR)) {
      try {
        VendorDeletion.Result result = telephony.delete(Copy.twilio(kind, ref));
        if (result == VendorDeletion.Result.DELETED || result == VendorDeletion.Result.NOT_THERE) {
          records
              .rights()
              .copies()
              .purged(kind, ref, VendorCopies.State.valueOf(result.name()), clock.instant());
          settled++;
        }
      } catch (VendorException e) {
        throw EffectOnce.unavailable(e);
      }
      alive.run();
    }
    return settled;
  }
}
