package dev.ringback.activities.booking;

import dev.ringback.records.outreach.ClinicContact;
import dev.ringback.workflows.clinic.PersonName;
import org.jspecify.annotations.Nullable;

/** Whom a practice-management system is told of: the person on file and the name they gave. */
final class People {
  private People() {}

  static Person of(ClinicContact contact) {
    return of(contact, null);
  }

  /**
   * A given name stands over the one on file, and borrows its family name if it comes alone.
   *
   * @param given the name the person gave; null: the name on file
   */
  static Person of(ClinicContact contact, @Nullable PersonName given) {
    return new Person(contact.phone(), contact.email(), name(given, contact.name()));
  }

  private static @Nullable PersonName name(
      @Nullable PersonName given, @Nullable PersonName onFile) {
    if (given == null || onFile == null) {
      return given == null ? onFile : given;
    }
    return given.family() == null ? new PersonName(given.given(), onFile.family()) : given;
  }
}
