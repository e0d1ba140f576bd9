package dev.ringback.activities.compliance.rights;

import dev.ringback.records.Records;
import dev.ringback.records.booking.RequestedAppointmentRepository.Decided;
import dev.ringback.records.compliance.audit.Actor;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.records.compliance.audit.AuditEntry;
import dev.ringback.records.compliance.rights.ErasureRepository;
import dev.ringback.records.compliance.rights.Rights;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.compliance.rights.ErasureActivities;
import dev.ringback.workflows.compliance.rights.ErasureOrder;
import dev.ringback.workflows.compliance.rights.ErasureSubject;
import dev.ringback.workflows.detection.RecoveryIds;
import dev.ringback.workflows.escalation.AppointmentNoticeWorkflow;
import io.temporal.failure.ApplicationFailure;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Erases a person from the store. */
public final class ErasureActivitiesImpl implements ErasureActivities {
  private final Records records;
  private final Rights rights;
  private final RecoveryEnd recoveries;
  private final InstantSource clock;

  public ErasureActivitiesImpl(Records records, RecoveryEnd recoveries, InstantSource clock) {
    this.records = records;
    this.rights = records.rights();
    this.recoveries = recoveries;
    this.clock = clock;
  }

  @Override
  public Decision admit(ErasureOrder order) {
    return new Decision(admission(order));
  }

  private Admission admission(ErasureOrder order) {
    ContactId contact = order.contact();
    ErasureRepository erasures = rights.erasures();
    if (!erasures.knows(contact)) {
      return Admission.NOBODY;
    }
    erasures.ask(contact, order.by(), clock.instant());
    if (rights.holds().covers(contact)) {
      erasures.state(contact, ErasureRepository.State.REFUSED, "LEGAL_HOLD", clock.instant());
      return Admission.HELD;
    }
    return records.contacts().find(contact).isPresent() ? Admission.ADMITTED : Admission.NOBODY;
  }

  @Override
  public void stop(ErasureSubject subject) {
    ContactId contact = subject.contact();
    rights.persons().stop(contact, clock.instant());
    done(contact, "stopped", 1);
  }

  @Override
  public void endRecoveries(ErasureSubject subject) {
    ContactId contact = subject.contact();
    List<EpisodeRepository.Row> episodes = records.episodes().ofContact(contact);
    List<String> runs =
        Stream.concat(
                episodes.stream().map(EpisodeRepository.Row::workflowId),
                records.requests().decided(contact, clock.instant()).stream()
                    .flatMap(decided -> notice(decided, episodes)))
            .distinct()
            .toList();
    runs.forEach(recoveries::end);
    done(contact, "recoveries-ended", runs.size());
  }

  /** What became of a time they asked for may still be waiting to be told. */
  private static Stream<String> notice(Decided decided, List<EpisodeRepository.Row> episodes) {
    return episodes.stream()
        .filter(row -> row.id().equals(decided.episode()))
        .flatMap(row -> Stream.ofNullable(RecoveryIds.callerHash(row.workflowId())))
        .map(hash -> AppointmentNoticeWorkflow.workflowId(decided.id(), hash));
  }

  @Override
  public void destroyKey(ErasureSubject subject) {
    ContactId contact = subject.contact();
    if (rights.holds().covers(contact)) {
      // One that was placed since the last look; it is tried again until that is released.
      throw ApplicationFailure.newFailure("a legal hold covers the person", "Held");
    }
    rights.persons().destroyKey(contact);
    done(contact, "key-destroyed", 1);
  }

  @Override
  public void clear(ErasureSubject subject) {
    ContactId contact = subject.contact();
    rights.persons().clear(contact);
    done(contact, "columns-cleared", 1);
  }

  @Override
  public void certify(Certificate certificate) {
    ContactId contact = certificate.contact();
    Stage stage = certificate.stage();
    ErasureRepository.State state = ErasureRepository.State.valueOf(stage.name());
    if (rights.erasures().find(contact).filter(e -> e.state() == state).isPresent()) {
      return;
    }
    if (stage == Stage.INCOMPLETE) {
      rights.copies().giveUp(contact, clock.instant());
    }
    if (stage != Stage.ERASED) {
      rights.inbox().forget(contact);
      rights.inquiries().open(contact, clock.instant());
    }
    audit(contact, stage);
    rights.erasures().state(contact, state, null, clock.instant());
  }

  private void audit(ContactId contact, Stage stage) {
    ClinicId clinic =
        records.episodes().ofContact(contact).stream()
            .findFirst()
            .map(EpisodeRepository.Row::clinic)
            .orElse(null);
    records
        .audit()
        .record(
            new AuditEntry(
                clock.instant(),
                clinic,
                Actor.system("erasure"),
                AuditAction.ERASE,
                contact,
                "contact:" + contact,
                null,
                null,
                Map.of(
                    "stage",
                    stage.name(),
                    "copiesPending",
                    String.valueOf(rights.copies().pending(contact).size()))));
  }

  private void done(ContactId contact, String step, int count) {
    rights.erasures().done(contact, step, count, clock.instant());
  }
}
