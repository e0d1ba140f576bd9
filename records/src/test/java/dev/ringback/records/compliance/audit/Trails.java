package dev.ringback.records.compliance.audit;

import dev.ringback.records.TestStore;
import dev.ringback.records.crypto.AuditSeal;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Three trails of different entries, and what can be said of them. */
final class Trails {
  static final List<String> CLINICS = List.of("", "aurora", "lumen");
  static final long LENGTH = 40;

  private Trails() {}

  static void write(AuditTrail audit) {
    for (int i = 0; i < LENGTH; i++) {
      for (String clinic : CLINICS) {
        audit.record(
            new AuditEntry(
                TestStore.NOON.plusSeconds(i),
                clinic.isEmpty() ? null : new ClinicId(clinic),
                new Actor(Actor.Kind.USER, "us_" + i % 3),
                AuditAction.READ,
                new ContactId("ct_" + i),
                "episode:ep_" + clinic + i,
                i % 2 == 0 ? "asked to call back" : null,
                "127.0.0.1",
                Map.of("step", "1")));
      }
    }
  }

  static List<AuditFinding> check(AuditRepository audit, AuditCheckInput input) {
    List<AuditFinding> findings = new ArrayList<>();
    AuditCheck check = new AuditCheck(input.key(), input.anchors(), findings::add);
    audit.pages().forEach(AuditFilter.ALL, check::next);
    check.end();
    return findings;
  }

  /** The key, and the anchors that were kept elsewhere. */
  record AuditCheckInput(AuditSeal key, List<AuditAnchor> anchors) {}
}
