package dev.ringback.activities.booking.descriptor;

import static dev.ringback.activities.booking.descriptor.Field.CATEGORY;
import static dev.ringback.activities.booking.descriptor.Field.CHANGED_AT;
import static dev.ringback.activities.booking.descriptor.Field.EMAIL;
import static dev.ringback.activities.booking.descriptor.Field.END;
import static dev.ringback.activities.booking.descriptor.Field.FAMILY_NAME;
import static dev.ringback.activities.booking.descriptor.Field.GIVEN_NAME;
import static dev.ringback.activities.booking.descriptor.Field.ID;
import static dev.ringback.activities.booking.descriptor.Field.LOCATION_ID;
import static dev.ringback.activities.booking.descriptor.Field.MINUTES;
import static dev.ringback.activities.booking.descriptor.Field.NAME;
import static dev.ringback.activities.booking.descriptor.Field.PHONE;
import static dev.ringback.activities.booking.descriptor.Field.REFERENCE;
import static dev.ringback.activities.booking.descriptor.Field.SERVICE;
import static dev.ringback.activities.booking.descriptor.Field.STAFF_ID;
import static dev.ringback.activities.booking.descriptor.Field.START;
import static dev.ringback.activities.booking.descriptor.Field.STATE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a system can be asked, with the values its templates may name and what must be read. */
enum OperationName {
  FIND_PATIENT(
      "findPatient",
      Shape.LIST,
      Values.PERSON,
      List.of(ID),
      List.of(PHONE, EMAIL, GIVEN_NAME, FAMILY_NAME)),
  /** For systems that search by one of number and address at a time. */
  FIND_PATIENT_BY_EMAIL(
      "findPatientByEmail",
      Shape.LIST,
      Set.of("email"),
      List.of(ID),
      List.of(PHONE, EMAIL, GIVEN_NAME, FAMILY_NAME)),
  CREATE_PATIENT(
      "createPatient",
      Shape.CHANGE,
      Values.and(Values.PERSON, "contactId"),
      List.of(ID),
      List.of()),
  AVAILABILITY(
      "availability",
      Shape.LIST,
      Set.of(
          "locationId",
          "serviceId",
          "staffId",
          "staffIds",
          "from",
          "until",
          "fromDate",
          "untilDate"),
      List.of(START),
      List.of(ID, END, MINUTES, STAFF_ID)),
  HOLD(
      "hold",
      Shape.CHANGE,
      Values.and(Values.SLOT, "reference", "patientId"),
      List.of(ID),
      List.of()),
  /** Optional: gives up a hold that no booking follows. */
  RELEASE("release", Shape.CHANGE, Set.of("holdId"), List.of(), List.of()),
  BOOK(
      "book",
      Shape.CHANGE,
      Values.and(
          Values.and(Values.SLOT, Values.PERSON),
          "patientId",
          "holdId",
          "reference",
          "contactId",
          "notes"),
      List.of(ID),
      List.of()),
  FIND_BOOKING(
      "findBooking",
      Shape.LIST,
      Set.of("reference", "patientId", "locationId", "start", "startDate"),
      List.of(ID, REFERENCE),
      List.of(STATE)),
  APPOINTMENT(
      "appointment",
      Shape.READ,
      Set.of("appointmentId"),
      List.of(START, STATE),
      List.of(ID, END, MINUTES, LOCATION_ID, SERVICE)),
  APPOINTMENTS(
      "appointments",
      Shape.LIST,
      Set.of("patientId", "from", "fromDate"),
      List.of(ID, START, STATE),
      List.of(END, MINUTES, LOCATION_ID, SERVICE)),
  RESCHEDULE(
      "reschedule",
      Shape.CHANGE,
      Values.and(Values.SLOT, "appointmentId", "holdId", "reference"),
      List.of(),
      List.of(ID)),
  CANCEL("cancel", Shape.CHANGE, Set.of("appointmentId"), List.of(), List.of()),
  CHANGES(
      "changes",
      Shape.LIST,
      Set.of("since", "sinceDate"),
      List.of(ID, STATE, CHANGED_AT),
      List.of(START, LOCATION_ID)),
  SERVICES("services", Shape.LIST, Set.of(), List.of(ID, NAME), List.of(CATEGORY, MINUTES)),
  LOCATIONS("locations", Shape.LIST, Set.of(), List.of(ID, NAME), List.of()),
  STAFF("staff", Shape.LIST, Set.of(), List.of(ID, NAME), List.of());

  private final String key;
  private final Shape shape;
  private final Set<String> known;
  private final List<Field> needed;
  private final List<Field> possible;

  OperationName(
      String key, Shape shape, Set<String> known, List<Field> needed, List<Field> possible) {
    this.key = key;
    this.shape = shape;
    this.known = known;
    this.needed = needed;
    this.possible = possible;
  }

  String key() {
    return key;
  }

  boolean isList() {
    return shape == Shape.LIST;
  }

  /** Whether it may be asked again without harm. */
  boolean isReading() {
    return shape != Shape.CHANGE;
  }

  /** What its templates may name. */
  Set<String> known() {
    Set<String> all = new TreeSet<>(known);
    all.add("businessId");
    if (isList()) {
      all.addAll(Values.PAGE);
    }
    return all;
  }

  /** Of each group its templates must name one: without it the request would ask for too much. */
  List<Set<String>> mustName() {
    return switch (this) {
      case FIND_PATIENT -> List.of(Values.and(Values.NUMBER, "email"));
      case FIND_PATIENT_BY_EMAIL -> List.of(Set.of("email"));
      case CREATE_PATIENT -> List.of(Values.NUMBER);
      case AVAILABILITY -> List.of(Set.of("from", "fromDate"));
      case HOLD -> List.of(Set.of("start", "slotId"));
      case RELEASE -> List.of(Set.of("holdId"));
      case BOOK ->
          List.of(
              Set.of("start", "slotId", "holdId"), Values.and(Values.NUMBER, "email", "patientId"));
      case FIND_BOOKING -> List.of(Set.of("reference", "patientId", "start", "startDate"));
      case APPOINTMENTS -> List.of(Set.of("patientId"));
      case APPOINTMENT, CANCEL -> List.of(Set.of("appointmentId"));
      case RESCHEDULE -> List.of(Set.of("appointmentId"), Set.of("start", "slotId", "holdId"));
      case CHANGES -> List.of(Set.of("since", "sinceDate"));
      case SERVICES, LOCATIONS, STAFF -> List.of();
    };
  }

  List<Field> needed() {
    return needed;
  }

  boolean mayRead(Field field) {
    return needed.contains(field) || possible.contains(field);
  }

  /** Keys of all that can be read from its answer. */
  List<String> fieldKeys() {
    return Arrays.stream(Field.values()).filter(this::mayRead).map(Field::key).toList();
  }

  static Optional<OperationName> of(String key) {
    return Arrays.stream(values()).filter(name -> name.key.equals(key)).findFirst();
  }

  private enum Shape {
    LIST,
    READ,
    CHANGE
  }
}
