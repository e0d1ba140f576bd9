package dev.ringback.starter.compliance.rights;

import dev.ringback.records.outreach.Contact;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.starter.JsonFields;
import dev.ringback.starter.Problem;
import dev.ringback.starter.access.Caller;
import dev.ringback.starter.access.Callers;
import dev.ringback.starter.intake.CallerNumbers;
import dev.ringback.workflows.clinic.ContactId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Finds the person a request is about, by the number in its body. */
@Component
class People {
  private final ContactRepository contacts;

  People(ContactRepository contacts) {
    this.contacts = contacts;
  }

  /**
   * The person with the field {@code phone}, or a problem that says there is none. Who sees one
   * clinic has rights to no person another clinic was in contact with, or has on file.
   */
  Contact named(JsonFields body) {
    return switch (CallerNumbers.read(body.text("phone"))) {
      case CallerNumbers.Reading.Number(var phone) ->
          contacts
              .byPhone(phone)
              .flatMap(contacts::find)
              .filter(person -> sees(person.id()))
              .orElseThrow(People::nobody);
      case CallerNumbers.Reading.Withheld _, CallerNumbers.Reading.Invalid _ ->
          throw Problem.field("phone", "must be a phone number in E.164, such as +16505550101");
    };
  }

  /** Whether the caller sees every clinic the person was in contact with or is on file with. */
  boolean sees(ContactId contact) {
    Caller caller = Callers.current();
    return contacts.clinics(contact).stream().allMatch(caller::sees);
  }

  /** The same person, or a problem that says there is none. */
  ContactId visible(ContactId contact) {
    if (!sees(contact)) {
      throw nobody();
    }
    return contact;
  }

  /** A contact's id from an address. */
  static ContactId id(String id) {
    try {
      return new ContactId(id);
    } catch (IllegalArgumentException e) {
      throw new ErrorResponseException(
          HttpStatus.NOT_FOUND, ProblemDetail.forStatus(HttpStatus.NOT_FOUND), e);
    }
  }

  private static RuntimeException nobody() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "Nobody on file whom you see is this person. They may have been erased.");
  }
}
