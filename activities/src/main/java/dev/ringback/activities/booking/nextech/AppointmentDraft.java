package dev.ringback.activities.booking.nextech;

import dev.ringback.activities.booking.PatientRef;
import dev.ringback.activities.booking.Person;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.PersonName;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.hl7.fhir.dstu3.model.Appointment;
import org.hl7.fhir.dstu3.model.Appointment.AppointmentStatus;
import org.hl7.fhir.dstu3.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.dstu3.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.dstu3.model.InstantType;
import org.hl7.fhir.dstu3.model.Patient;
import org.hl7.fhir.dstu3.model.Reference;
import org.hl7.fhir.dstu3.model.StringType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An appointment to ask Nextech for.
 *
 * @param reference by which it is found again; part of the comment
 */
record AppointmentDraft(
    Location place,
    PmsSlot slot,
    Instant start,
    Duration length,
    Who who,
    String reference,
    List<String> notes) {
  private static final DateTimeFormatter WITH_OFFSET =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");
  private static final JsonMapper JSON = new JsonMapper();

  /** As Nextech takes it: booked at once, times with the place's offset of that day. */
  String json() {
    var appointment = new Appointment();
    appointment.addExtension(
        FhirJson.APPOINTMENT_TYPE, new Reference("appointment-type/" + slot.appointmentType()));
    appointment.addExtension(FhirJson.APPOINTMENT_SCHEDULE, new StringType("book"));
    appointment.setStatus(AppointmentStatus.PROPOSED);
    appointment.setStartElement(instant(start));
    appointment.setEndElement(instant(start.plus(length)));
    appointment.setComment(Comments.of(notes, reference));
    if (who instanceof Who.Known(PatientRef patient)) {
      participant(appointment, "patient/" + patient.value());
    }
    participant(appointment, "location/" + place.pmsLocationId());
    participant(appointment, "practitioner/" + slot.practitioner());
    ObjectNode json = (ObjectNode) JSON.readTree(FhirJson.write(appointment));
    if (who instanceof Who.Prospect prospect) {
      // By hand: the library drops a contained resource that nothing refers to.
      var _ = json.putArray("contained").add(contained(prospect));
    }
    return JSON.writeValueAsString(json);
  }

  private static void participant(Appointment appointment, String reference) {
    var _ = appointment.addParticipant().setActor(new Reference(reference));
  }

  private InstantType instant(Instant at) {
    ZoneId zone = place.zone();
    return new InstantType(WITH_OFFSET.format(at.atZone(zone)));
  }

  private static JsonNode contained(Who.Prospect prospect) {
    var patient = new Patient();
    var _ =
        patient
            .addName()
            .setFamily(prospect.family())
            .addGiven(prospect.given())
            .setText(prospect.given() + " " + prospect.family());
    var _ = patient.addTelecom().setSystem(ContactPointSystem.EMAIL).setValue(prospect.email());
    var _ =
        patient
            .addTelecom()
            .setSystem(ContactPointSystem.PHONE)
            .setUse(ContactPointUse.MOBILE)
            .setValue(prospect.phone());
    return JSON.readTree(FhirJson.write(patient));
  }

  @Override
  public String toString() {
    return "AppointmentDraft[" + reference + "]";
  }

  /** Whom it is for. */
  sealed interface Who {
    /** A patient on file. */
    record Known(PatientRef patient) implements Who {}

    /** Somebody whose record is made with the appointment. Its text form shows nothing. */
    record Prospect(String given, String family, String email, String phone) implements Who {

      /** Whether enough is known: Nextech wants both names, an email and a phone. */
      static boolean suffices(Person person) {
        PersonName name = person.name();
        return name != null && name.family() != null && person.email() != null;
      }

      static Prospect of(Person person) {
        PersonName name = person.name();
        String family = name == null ? null : name.family();
        String email = person.email();
        if (name == null || family == null || email == null) {
          throw new IllegalArgumentException("a prospect needs both names and an email");
        }
        String phone = person.phone().e164();
        return new Prospect(
            name.given(),
            family,
            email,
            phone.startsWith("+1") ? UsPhone.dashed(UsPhone.national(phone)) : phone);
      }

      @Override
      public String toString() {
        return "Prospect[…]";
      }
    }
  }
}
