package dev.ringback.activities.compliance.rights;

import dev.ringback.records.Records;
import dev.ringback.records.compliance.rights.Rights;
import dev.ringback.records.outreach.Contact;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.compliance.rights.CopyActivities;
import dev.ringback.workflows.compliance.rights.ErasureSubject;
import dev.ringback.workflows.compliance.rights.PendingCopies;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Erases copies of a person: at vendors, and in what they sent. */
public final class CopyActivitiesImpl implements CopyActivities {
  /** The country's code may be left out, and a number be written in many ways. */
  private static final int NATIONAL_DIGITS = 10;

  private final Records records;
  private final Rights rights;
  private final CopyDeletion deletion;
  private final Runnable alive;
  private final InstantSource clock;

  /**
   * @param alive tells Temporal that a long step is under way
   */
  public CopyActivitiesImpl(
      Records records, List<VendorDeletion> vendors, Runnable alive, InstantSource clock) {
    this.records = records;
    this.rights = records.rights();
    this.deletion = new CopyDeletion(rights.copies(), vendors, clock);
    this.alive = alive;
    this.clock = clock;
  }

  @Override
  public HoldCheck underHold(ErasureSubject subject) {
    ContactId contact = subject.contact();
    boolean held = rights.holds().covers(contact);
    if (held) {
      rights.erasures().pause(contact, clock.instant());
    } else {
      rights.erasures().resume(contact, clock.instant());
    }
    return new HoldCheck(held);
  }

  @Override
  public void findCopies(ErasureSubject subject) {
    ContactId contact = subject.contact();
    rights.copies().note(contact);
    List<String> emails = emails(contact);
    records
        .contacts()
        .find(contact)
        .ifPresent(person -> rights.inbox().remember(contact, person.phone(), emails));
    rights.copies().noteMail(contact, emails);
    done(contact, "vendor-copies-found", rights.copies().pending(contact).size());
  }

  @Override
  public PendingCopies deleteCopies(ErasureSubject subject) {
    ContactId contact = subject.contact();
    return new PendingCopies(
        deletion.deletePending(contact, () -> rights.holds().covers(contact), alive));
  }

  @Override
  public void emptyInbox(ErasureSubject subject) {
    ContactId contact = subject.contact();
    int emptied = rights.inbox().empty(traces(contact), alive);
    done(contact, "webhooks-emptied", emptied);
  }

  @Override
  public void emptyLateInbox(ErasureSubject subject) {
    ContactId contact = subject.contact();
    Set<String> refs = new HashSet<>(rights.copies().refs(contact));
    int emptied = rights.inbox().emptyLate(contact, refs, alive);
    done(contact, "late-webhooks-emptied", emptied);
  }

  /** What a body that names the person holds. */
  private Set<String> traces(ContactId contact) {
    Set<String> traces = new HashSet<>();
    rights.copies().refs(contact).forEach(traces::add);
    Optional<Contact> person = records.contacts().find(contact);
    person
        .map(p -> p.phone().e164().substring(1))
        .map(digits -> digits.substring(Math.max(0, digits.length() - NATIONAL_DIGITS)))
        .ifPresent(traces::add);
    emails(contact).forEach(traces::add);
    return traces;
  }

  /** Of every clinic's file. */
  private List<String> emails(ContactId contact) {
    return records.contacts().files(contact).stream()
        .flatMap(file -> Optional.ofNullable(file.email()).stream())
        .distinct()
        .toList();
  }

  private void done(ContactId contact, String step, int count) {
    rights.erasures().done(contact, step, count, clock.instant());
  }
}
