package dev.ringback.activities.booking.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.activities.MovableClock;
import dev.ringback.activities.ScriptedVendor;
import dev.ringback.activities.TestClinic;
import dev.ringback.activities.booking.Booking;
import dev.ringback.activities.booking.BookingRefused;
import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.booking.PatientMatch;
import dev.ringback.activities.booking.Person;
import dev.ringback.activities.booking.tck.TckClinic;
import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.activities.outreach.VendorHttp;
import dev.ringback.workflows.booking.FindSlots;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.booking.SlotId;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.clinic.PracticeSystem;
import dev.ringback.workflows.clinic.TreatmentId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestPracticeManagementTest {
  private static final String HEAD =
      """
      system: vagaro
      name: Somebody's
      status: confirmed
      note: for a test
      authentication: {header: X-Key, value: "{apiKey}"}
      times: {form: utc}
      states: {on: booked, off: cancelled}
      errors: [{status: [409], means: slot-gone}]
      operations:
      """;
  private static final String BOOK =
      """
        book:
          method: POST
          path: /book
          body: {who: "{phone}", at: "{start}", ref: "{reference}", name: "{familyName}"}
          success: [201]
          fields: {id: /id}
      """;
  private static final String FIND_BOOKING =
      """
        findBooking:
          method: GET
          path: /booked
          query: {ref: "{reference}"}
          success: [200]
          list: ""
          fields: {id: /id, reference: /ref, state: /state}
      """;
  private static final String FIND_PATIENT =
      """
        findPatient:
          method: POST
          path: /patients
          body: {phone: "{phone}", page: "{page}"}
          success: [200]
          list: /all
          pages: {first: 1, size: 2}
          fields: {id: /id, phone: /phone, givenName: /given, familyName: /family}
      """;
  private static final String AVAILABILITY =
      """
        availability:
          method: GET
          path: /times
          query: {%s, from: "{from}"}
          success: [200]
          list: ""
          fields: {start: /start, staffId: /staff}
      """;
  private static final String HOLD =
      """
        hold:
          method: POST
          path: /holds
          body: {at: "{start}"}
          success: [201]
          fields: {id: /id}
        release:
          method: DELETE
          path: /holds/{holdId}
          success: [204]
        book:
          method: POST
          path: /book
          body: {hold: "{holdId}", who: "{phone}"}
          success: [201]
          fields: {id: /id}
      """;
  private static final Clinic TIED =
      TckClinic.with(
          new PracticeSystem(PracticeSystem.Kind.VAGARO, "b", "s"), "l1", "l2", "m1", "e1");
  private static final Clinic CLINIC = TestClinic.lumen();
  private static final Person PERSON =
      new Person(new PhoneNumber("+15125550142"), null, new PersonName("Dana", null));

  private final ScriptedVendor vendor = new ScriptedVendor();
  private final Map<String, String> notes = new HashMap<>();

  @AfterEach
  void close() {
    vendor.close();
  }

  private RestPracticeManagement system(String... operations) {
    return new RestPracticeManagement(
        DescriptorFile.parse("test.yaml", HEAD + String.join("", operations)),
        new RestAccount(vendor.address("/base").toString(), Map.of("apiKey", "the-key")),
        new VendorHttp("Somebody's", VendorHttp.client(), Duration.ofMillis(800)),
        new MovableClock());
  }

  private dev.ringback.activities.outreach.EffectOnce.VendorAction booking(
      RestPracticeManagement system) {
    return system.booking(
        CLINIC,
        new Booking(
            "ep_1.booking-1.appointment",
            new ContactId("ct_1"),
            PERSON,
            null,
            "service",
            new Slot(
                new SlotId("slot-1"),
                Instant.parse("2026-11-24T20:30:00Z"),
                Duration.ofMinutes(30),
                TestClinic.AUSTIN,
                null,
                "{}"),
            List.of()),
        notes::put);
  }

  @Test
  void fillsInWhatItHasAndLeavesOutTheRest() {
    vendor.then(201, "{\"id\":\"a1\"}");
    assertThat(booking(system(BOOK)).ask()).isEqualTo("a1");
    assertThat(vendor.last().path()).isEqualTo("/base/book");
    assertThat(vendor.last().headers()).containsEntry("x-key", "the-key");
    assertThat(vendor.last().body())
        .isEqualTo(
            "{\"who\":\"+15125550142\",\"at\":\"2026-11-24T20:30:00Z\","
                + "\"ref\":\"ep_1.booking-1.appointment\"}");
  }

  @Test
  void refusesWhatTheDescriptorDoesNotTell() {
    assertThatThrownBy(() -> system(BOOK).changes(CLINIC, "2026-11-24T20:30:00Z"))
        .isInstanceOf(BookingRefused.class)
        .hasMessageContaining("no operation changes");
    assertThat(vendor.asked()).isEmpty();
  }

  @Test
  void notesTheRequestBeforeItIsSent() {
    vendor.then(500, "");
    assertThatThrownBy(() -> booking(system(BOOK)).ask()).isInstanceOf(OutcomeUnknown.class);
    assertThat(booking(system(BOOK)).readBack(Instant.now(), notes))
        .isInstanceOf(ReadBack.CannotTell.class);
    assertThat(booking(system(BOOK)).readBack(Instant.now(), Map.of()))
        .isInstanceOf(ReadBack.NotThere.class);
  }

  @Test
  void takesATimeThatIsGoneToAnEarlierTryForItsOwn() {
    vendor
        .then(409, "")
        .then(200, "[{\"id\":\"a7\",\"ref\":\"ep_1.booking-1.appointment\",\"state\":\"on\"}]");
    assertThat(booking(system(BOOK, FIND_BOOKING)).ask()).isEqualTo("a7");
  }

  @Test
  void aTimeThatIsGoneToSomebodyElseIsRefused() {
    vendor
        .then(409, "")
        .then(200, "[{\"id\":\"a7\",\"ref\":\"ep_1.booking-1.appointment\",\"state\":\"off\"}]");
    assertThatThrownBy(() -> booking(system(BOOK, FIND_BOOKING)).ask())
        .isInstanceOfSatisfying(
            BookingRefused.class, e -> assertThat(e.reason()).isEqualTo(Why.SLOT_GONE));
  }

  @Test
  void comparesWhatAFuzzySearchFindsOverAllItsPages() {
    vendor
        .then(200, "{\"all\":[{\"id\":1,\"phone\":\"5125550199\"},{\"id\":2,\"phone\":\"\"}]}")
        .then(200, "{\"all\":[{\"id\":3,\"phone\":\"(512) 555-0142\"}]}");
    assertThat(system(FIND_PATIENT).patient(CLINIC, PERSON))
        .isInstanceOfSatisfying(
            PatientMatch.One.class, one -> assertThat(one.patient().value()).isEqualTo("3"));
    assertThat(vendor.last().body()).contains("\"page\":2");
  }

  @Test
  void doesNotTakeTheOnlyRecordForThePersonsIfItHasAnotherName() {
    vendor.then(200, "{\"all\":[{\"id\":3,\"phone\":\"5125550142\",\"given\":\"Marco\"}]}");
    assertThat(system(FIND_PATIENT).patient(CLINIC, PERSON))
        .isInstanceOf(PatientMatch.Several.class);
    vendor.then(200, "{\"all\":[{\"id\":3,\"phone\":\"5125550142\",\"given\":\"DÁNA\"}]}");
    assertThat(system(FIND_PATIENT).patient(CLINIC, PERSON)).isInstanceOf(PatientMatch.One.class);
  }

  private List<Slot> times(String by, TreatmentId treatment) {
    vendor.then(200, "[{\"start\":\"2026-11-24T20:30:00Z\"}]");
    return system(AVAILABILITY.formatted(by), BOOK)
        .slots(
            TIED,
            new FindSlots(
                new EpisodeId("ep_1"),
                TIED.id(),
                1,
                TckClinic.AUSTIN,
                treatment,
                Instant.parse("2026-11-24T15:00:00Z"),
                Instant.parse("2026-11-25T15:00:00Z"),
                5))
        .slots();
  }

  @Test
  void carriesWhoseTimesWereAskedForWhereTheAnswerDoesNotSay() {
    for (String by : List.of("who: \"{staffId}\"", "who: \"{staffIds}\"")) {
      assertThat(times(by, TckClinic.SPECIAL))
          .singleElement()
          .satisfies(slot -> {
            assertThat(slot.provider()).isEqualTo(TckClinic.SPECIALIST);
            assertThat(SlotRef.of(slot.pmsRef()).staff()).isEqualTo("e1");
          });
    }
  }

  @Test
  void offersNoTimeOfNobodyKnowsWhomWhereProvidersAreTied() {
    assertThat(times("who: \"{staffIds}\"", TckClinic.COMMON)).isEmpty();
    assertThat(times("place: \"{locationId}\"", TckClinic.SPECIAL)).isEmpty();
  }

  @Test
  void givesUpAHoldThatNoBookingFollows() {
    vendor.then(201, "{\"id\":\"h1\"}").then(422, "").then(204, "");
    assertThatThrownBy(() -> booking(system(HOLD)).ask()).isInstanceOf(BookingRefused.class);
    assertThat(vendor.last().method()).isEqualTo("DELETE");
    assertThat(vendor.last().path()).isEqualTo("/base/holds/h1");
  }

  @Test
  void isRefusedAllTheSameWhenAHoldCannotBeGivenUp() {
    vendor.then(201, "{\"id\":\"h1\"}").then(409, "").then(500, "");
    assertThatThrownBy(() -> booking(system(HOLD)).ask())
        .isInstanceOfSatisfying(
            BookingRefused.class, e -> assertThat(e.reason()).isEqualTo(Why.SLOT_GONE));
  }

  @Test
  void keepsAHoldThatMayHaveBecomeABooking() {
    vendor.then(201, "{\"id\":\"h1\"}").then(500, "");
    assertThatThrownBy(() -> booking(system(HOLD)).ask()).isInstanceOf(OutcomeUnknown.class);
    assertThat(vendor.asked()).hasSize(2);
  }

  @Test
  void believesNoAnswerWithoutAList() {
    vendor.then(200, "{\"results\":[]}");
    assertThatThrownBy(() -> system(FIND_PATIENT).patient(CLINIC, PERSON))
        .isInstanceOf(OutcomeUnknown.class);
  }

  @Test
  void tellsNothingOfThePersonOrTheKey() {
    vendor.then(401, "{\"phone\":\"+15125550142\"}");
    assertThatThrownBy(() -> system(FIND_PATIENT).patient(CLINIC, PERSON))
        .isInstanceOf(NothingHappened.class)
        .message()
        .doesNotContain("5550142", "the-key");
  }
}
