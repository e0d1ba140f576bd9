package dev.ringback.sandbox.nextech;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Resources as Nextech writes them; times carry the practice's offset of their day. */
@Component("nextechFhirViews")
class FhirViews {
  private static final String OWN = "https://select.nextech-api.com/api/structuredefinition/";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx");

  private final ZoneId zone;

  FhirViews(PracticeCatalogue practice) {
    this.zone = practice.zone();
  }

  Map<String, Object> slot(
      PracticeCatalogue.Place place,
      PracticeCatalogue.Practitioner practitioner,
      PracticeCatalogue.AppointmentType type,
      Instant start,
      Instant end) {
    Map<String, Object> slot = resource("Slot", null);
    slot.put("contained", List.of(location(place), practitioner(practitioner)));
    if (!type.id().isEmpty()) {
      slot.put("extension", List.of(typeExtension(type)));
    }
    slot.put(
        "schedule",
        Map.of(
            "reference", "schedule/location_" + place.id() + "_practitioner_" + practitioner.id()));
    slot.put("status", "free");
    slot.put("start", time(start));
    slot.put("end", time(end));
    return slot;
  }

  Map<String, Object> appointment(Visit visit) {
    Map<String, Object> appointment = resource("Appointment", visit.id());
    appointment.put("meta", Map.of("lastUpdated", EXACT.format(visit.lastUpdated().atZone(zone))));
    if (visit.type() != null) {
      appointment.put("extension", List.of(typeExtension(visit.type())));
    }
    appointment.put("identifier", List.of(Map.of("use", "official", "value", visit.id())));
    appointment.put("status", visit.status());
    appointment.put("start", time(visit.start()));
    appointment.put("end", time(visit.end()));
    appointment.put("created", EXACT.format(visit.created().atZone(zone)));
    if (visit.comment() != null && !visit.comment().isEmpty()) {
      appointment.put("comment", visit.comment());
    }
    appointment.put(
        "participant",
        List.of(
            actor("Patient/" + visit.patient().id(), name(visit.patient())),
            actor("Location/" + visit.location().id(), visit.location().name()),
            actor(
                "Practitioner/" + visit.practitioner().id(),
                visit.practitioner().family() + ", " + visit.practitioner().given())));
    return appointment;
  }

  Map<String, Object> patient(PatientRecord patient) {
    Map<String, Object> view = resource("Patient", patient.id());
    view.put("meta", Map.of("lastUpdated", EXACT.format(patient.lastUpdated().atZone(zone))));
    view.put("identifier", List.of(Map.of("use", "official", "value", patient.id())));
    Map<String, Object> name = new LinkedHashMap<>();
    name.put("text", name(patient));
    if (patient.family() != null) {
      name.put("family", patient.family());
    }
    if (patient.given() != null) {
      name.put("given", List.of(patient.given()));
    }
    view.put("name", List.of(name));
    List<Map<String, Object>> telecom = new ArrayList<>();
    if (patient.email() != null) {
      telecom.add(Map.of("system", "email", "value", patient.email()));
    }
    if (patient.phone() != null) {
      telecom.add(Map.of("system", "phone", "use", "mobile", "value", patient.phone()));
    }
    if (!telecom.isEmpty()) {
      view.put("telecom", telecom);
    }
    return view;
  }

  Map<String, Object> location(PracticeCatalogue.Place place) {
    Map<String, Object> view = resource("Location", place.id());
    view.put("identifier", List.of(Map.of("use", "official", "value", place.id())));
    view.put("status", "active");
    view.put("name", place.name());
    view.put("telecom", List.of(Map.of("system", "phone", "use", "work", "value", place.phone())));
    view.put(
        "address",
        Map.of(
            "use", "work",
            "line", List.of(place.line()),
            "city", place.city(),
            "state", place.state(),
            "postalCode", place.zip()));
    return view;
  }

  Map<String, Object> practitioner(PracticeCatalogue.Practitioner practitioner) {
    Map<String, Object> view = resource("Practitioner", practitioner.id());
    view.put("identifier", List.of(Map.of("use", "official", "value", practitioner.id())));
    view.put("active", true);
    view.put(
        "name",
        List.of(
            Map.of(
                "text", practitioner.family() + ", " + practitioner.given(),
                "family", practitioner.family(),
                "given", List.of(practitioner.given()),
                "suffix", List.of(practitioner.suffix()))));
    return view;
  }

  Map<String, Object> type(PracticeCatalogue.AppointmentType type) {
    Map<String, Object> view = resource("appointment-type", type.id());
    view.put(
        "extension",
        List.of(Map.of("url", OWN + "appointment-type#name", "valueString", type.name())));
    return view;
  }

  /** Why an appointment was not made. */
  Map<String, Object> declined(AppointmentOrder order, String reason) {
    Map<String, Object> view = resource("AppointmentResponse", null);
    view.put("appointment", Map.of("display", "Appointment on " + time(order.start())));
    view.put("actor", Map.of("reference", "Location/" + order.location().id()));
    view.put("participantStatus", "declined");
    view.put("comment", reason);
    return view;
  }

  private static Map<String, Object> resource(String type, @Nullable String id) {
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("resourceType", type);
    if (id != null) {
      resource.put("id", id);
    }
    return resource;
  }

  private static Map<String, Object> typeExtension(PracticeCatalogue.AppointmentType type) {
    return Map.of(
        "url",
        OWN + "appointment-type",
        "valueReference",
        Map.of("reference", "appointment-type/" + type.id(), "display", type.name()));
  }

  private static Map<String, Object> actor(String reference, String display) {
    return Map.of(
        "actor", Map.of("reference", reference, "display", display), "status", "accepted");
  }

  private static String name(PatientRecord patient) {
    return (String.valueOf(patient.family()) + ", " + patient.given()).replace("null", "");
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }
}
