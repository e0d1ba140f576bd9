package dev.ringback.starter.compliance.rights;

import dev.ringback.records.compliance.rights.ErasureInquiries.Inquiry;
import dev.ringback.records.compliance.rights.ErasureRepository.Erasure;
import dev.ringback.records.compliance.rights.ErasureRepository.State;
import dev.ringback.records.compliance.rights.ErasureRepository.Step;
import dev.ringback.records.compliance.rights.VendorCopies.Tally;
import dev.ringback.workflows.clinic.ContactId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was erased where, what remains and why. Names nobody.
 *
 * @param vendorsUntil when vendors must have deleted
 * @param why it was refused or is paused; else null
 * @param inquiries whom people must ask, and who has; empty before the end
 */
record ErasureCertificate(
    ContactId id,
    State state,
    String askedBy,
    Instant askedAt,
    Instant vendorsUntil,
    @Nullable String why,
    @Nullable Instant endedAt,
    List<Step> done,
    List<Tally> vendors,
    List<Inquiry> inquiries,
    List<Remaining> remains) {

  private static final List<Remaining> ALWAYS =
      List.of(
          new Remaining(
              "the clinic's chart: patient and appointments in the practice-management system",
              "it is the clinic's record, kept by state law; ask the clinic"),
          new Remaining(
              "a keyed hash of the number, among the wishes to stop",
              "so that the person is not contacted again"),
          new Remaining(
              "consents, decisions and vendors' ids, under a random id",
              "proof that contacts were allowed: 16 CFR 310.5, 47 CFR 64.1200"),
          new Remaining(
              "the audit trail, under the random id", "45 CFR 164.316(b)(2)(i), six years"),
          new Remaining(
              "workflow histories until their retention ends",
              "encrypted under keys of the person that were destroyed; notices of what staff decided"
                  + " about a requested time are under the installation's"),
          new Remaining(
              "raw webhooks of a practice-management system that hold a name and no number or address,"
                  + " until their retention ends",
              "nobody can tell whose they are; they are encrypted"),
          new Remaining("backups until they are overwritten", "restoring one means erasing anew"));

  static ErasureCertificate of(Erasure erasure, List<Tally> vendors, List<Inquiry> inquiries) {
    return new ErasureCertificate(
        erasure.contact(),
        erasure.state(),
        erasure.askedBy(),
        erasure.askedAt(),
        erasure.dueAt(),
        erasure.why(),
        erasure.endedAt(),
        erasure.steps(),
        vendors,
        inquiries,
        erasure.state() == State.REFUSED ? List.of() : ALWAYS);
  }

  /** Something that is not erased. */
  record Remaining(String what, String why) {}
}
