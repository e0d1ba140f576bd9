package dev.ringback.activities.booking.nextech;

import static dev.ringback.activities.booking.nextech.ScriptedNextech.CLINIC;
import static dev.ringback.activities.booking.nextech.ScriptedNextech.appointment;
import static dev.ringback.activities.booking.nextech.ScriptedNextech.patient;
import static dev.ringback.activities.booking.nextech.ScriptedNextech.slot;
import static dev.ringback.activities.booking.nextech.ScriptedNextech.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.activities.ScriptedVendor.Answer;
import dev.ringback.activities.booking.Booking;
import dev.ringback.activities.booking.BookingRefused;
import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.booking.Journal;
import dev.ringback.activities.booking.Moving;
import dev.ringback.activities.booking.Person;
import dev.ringback.activities.booking.tck.TckClinic;
import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.booking.FindSlots;
import dev.ringback.workflows.booking.FoundSlots;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.booking.SlotId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.clinic.TreatmentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NextechPracticeManagementTest {
  private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");
  private static final Instant START = Instant.parse("2026-11-24T20:30:00Z");
  private static final String AT_START = "2026-11-24T14:30:00-06:00";
  private static final String REF = "ep_1.booking-1.appointment";
  private static final Person DANA =
      new Person(
          new PhoneNumber("+13465553682"), "dana@p.example", new PersonName("Dana", "Reyes"));
  private static final String DECLINED =
      "{\"resourceType\":\"AppointmentResponse\",\"comment\":\"not available\"}";

  private final ScriptedNextech nextech = new ScriptedNextech();
  private final Map<String, String> notes = new HashMap<>();

  @AfterEach
  void close() {
    nextech.close();
  }

  private static Slot slotAt(Instant start) {
    return new Slot(
        new SlotId("slot-1"), start, Duration.ofMinutes(30), TckClinic.AUSTIN, null, "9323|25");
  }

  private VendorAction booking(Person person, Instant start) {
    return nextech.system.booking(
        CLINIC,
        new Booking(
            REF, new ContactId("ct_1"), person, null, "", slotAt(start), List.of("pregnant")),
        notes::put);
  }

  private VendorAction booking() {
    return booking(DANA, START);
  }

  private FoundSlots slots(TreatmentId treatment, Instant until) {
    return nextech.system.slots(
        CLINIC,
        new FindSlots(
            new EpisodeId("ep_1"), CLINIC.id(), 1, TckClinic.AUSTIN, treatment, NOW, until, 5));
  }

  private FoundSlots slots() {
    return slots(null, NOW.plus(Duration.ofDays(3)));
  }

  private static JsonNode body(String json) {
    return new JsonMapper().readTree(json);
  }

  private static void refused(ThrowingCallable what, Why why) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(BookingRefused.class, e -> assertThat(e.reason()).isEqualTo(why));
  }

  @Nested
  class Tokens {
    @Test
    void isBoughtWithThePasswordAndKept() {
      slots();
      slots();
      assertThat(nextech.asked("POST /token"))
          .singleElement()
          .satisfies(a ->
              assertThat(a.form())
                  .containsEntry("grant_type", "password")
                  .containsEntry("client_id", "client")
                  .containsEntry("username", "user")
                  .containsEntry("password", "secret word")
                  .containsEntry("resource", "resource"));
      assertThat(nextech.asked("GET /api/Slot").getLast().headers())
          .containsEntry("authorization", "Bearer first")
          .containsEntry("nx-practice-id", "practice-1");
    }

    @Test
    void isRenewedBeforeItLapses() {
      slots();
      nextech.clock.forward(Duration.ofMinutes(59));
      nextech.forget("POST /token").token("second", "3599");
      slots();
      assertThat(nextech.asked("POST /token").getLast().form())
          .containsEntry("grant_type", "refresh_token")
          .containsEntry("refresh_token", "r-first");
      assertThat(nextech.asked("GET /api/Slot").getLast().headers())
          .containsEntry("authorization", "Bearer second");
    }

    @Test
    void isAskedForOnceByMany() throws Exception {
      try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < 5; i++) {
          together.submit(() -> slots());
        }
      }
      assertThat(nextech.asked("POST /token")).hasSize(1);
      assertThat(nextech.asked("GET /api/Slot")).hasSize(5);
    }

    @Test
    void isReplacedOnceWhenItIsRefused() {
      nextech.then("GET /api/Slot", 401, "{}");
      nextech.finds("Slot", slot("9323", AT_START, "2026-11-24T15:00:00-06:00"));
      assertThat(slots().slots()).hasSize(1);
      assertThat(nextech.asked("GET /api/Slot")).hasSize(2);
      assertThat(nextech.asked("POST /token")).hasSize(2);
    }

    @Test
    void isGivenUpWhenTheNewOneIsRefusedToo() {
      nextech.then("GET /api/Slot", 401, "{}");
      assertThatThrownBy(() -> slots()).isInstanceOf(NothingHappened.class);
      assertThat(nextech.asked("GET /api/Slot")).hasSize(2);
    }
  }

  @Nested
  class Slots {
    @Test
    void areAskedForOfThoseWithTheSkillAtThePlace() {
      slots(TckClinic.SPECIAL, NOW.plus(Duration.ofDays(3)));
      var asked = nextech.asked("GET /api/Slot").getFirst();
      assertThat(values(asked, "schedule.actor"))
          .containsExactly("location/1", "practitioner/9324");
      assertThat(values(asked, "appointment-type")).containsExactly("appointment-type/25");
      assertThat(values(asked, "start")).containsExactly("ge2026-11-22", "lt2026-11-28");
    }

    @Test
    void areNeverAskedForOverMoreThanSixtyDays() {
      slots(null, NOW.plus(Duration.ofDays(200)));
      LocalDate next = LocalDate.parse("2026-11-22");
      for (var asked : nextech.asked("GET /api/Slot")) {
        LocalDate from = LocalDate.parse(values(asked, "start").getFirst().substring(2));
        LocalDate until = LocalDate.parse(values(asked, "start").getLast().substring(2));
        assertThat(from).isEqualTo(next);
        assertThat(until).isBetween(from.plusDays(1), from.plusDays(60));
        next = until;
      }
      assertThat(next).isEqualTo(LocalDate.parse("2027-06-13"));
    }

    @Test
    void ofSomebodyNotAskedForAreLeftOut() {
      nextech.finds("Slot", slot("1", AT_START, "2026-11-24T15:00:00-06:00"));
      assertThat(slots().slots()).isEmpty();
    }

    @Test
    void areReadPageByPageFromNobodyElse() {
      String elsewhere =
          "{\"relation\":\"next\",\"url\":\"http://elsewhere.example/Slot?_count=50&_page=2\"}";
      nextech.then(
          "GET /api/Slot",
          200,
          ScriptedNextech.bundle(
              elsewhere, slot("9323", "2026-11-24T15:00:00-06:00", "2026-11-24T15:30:00-06:00")));
      nextech.finds("Slot", slot("9324", AT_START, "2026-11-24T15:00:00-06:00"));
      assertThat(slots().slots())
          .extracting(Slot::start)
          .containsExactly(START, START.plus(Duration.ofMinutes(30)));
      assertThat(values(nextech.asked("GET /api/Slot").getLast(), "_page")).containsExactly("2");
    }

    @Test
    void keepThePauseNextechAsksFor() {
      nextech.then("GET /api/Slot", new Answer(429, "{}", Map.of("Retry-After", "7")));
      assertThatThrownBy(() -> slots())
          .isInstanceOfSatisfying(
              NothingHappened.class,
              e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
    }
  }

  @Nested
  class Bookings {
    @Test
    void putSomebodyNewOnFile() {
      nextech.then("POST /api/Appointment", 201, appointment("77", "pending", AT_START, ""));
      assertThat(booking().ask()).isEqualTo("77");
      JsonNode asked = body(nextech.asked("POST /api/Appointment").getFirst().body());
      assertThat(asked.path("status").asString()).isEqualTo("proposed");
      assertThat(asked.path("start").asString()).isEqualTo(AT_START);
      assertThat(asked.path("end").asString()).isEqualTo("2026-11-24T15:00:00-06:00");
      assertThat(asked.path("comment").asString())
          .isEqualTo("Said on booking: pregnant\nref:" + REF);
      assertThat(asked.path("participant").toString())
          .contains("location/1", "practitioner/9323")
          .doesNotContain("patient");
      JsonNode patient = asked.path("contained").path(0);
      assertThat(patient.path("resourceType").asString()).isEqualTo("Patient");
      assertThat(patient.path("name").path(0).path("family").asString()).isEqualTo("Reyes");
      assertThat(patient.path("telecom").toString()).contains("dana@p.example", "346-555-3682");
      assertThat(notes).containsEntry(Journal.NEW_PATIENT, "true");
    }

    @Test
    void areForThePatientOnFile() {
      nextech.finds("Patient", patient("p-9", "Dana", "Reyes", "(346) 555-3682"));
      nextech.then("POST /api/Appointment", 201, appointment("77", "pending", AT_START, ""));
      booking().ask();
      JsonNode asked = body(nextech.asked("POST /api/Appointment").getFirst().body());
      assertThat(asked.path("participant").toString()).contains("patient/p-9");
      assertThat(asked.has("contained")).isFalse();
      assertThat(notes).containsEntry(Journal.NEW_PATIENT, "false");
    }

    @Test
    void takeOfSeveralOnlyWhomTheNameTellsApart() {
      nextech.finds(
          "Patient",
          patient("p-8", "Marco", "Reyes", "346-555-3682"),
          patient("p-9", "Dana", "Reyes", "346-555-3682"));
      nextech.then("POST /api/Appointment", 201, appointment("77", "pending", AT_START, ""));
      booking().ask();
      assertThat(nextech.asked("POST /api/Appointment").getFirst().body()).contains("p-9");
      Person other = new Person(DANA.phone(), null, new PersonName("Ana", null));
      refused(() -> booking(other, START).ask(), Why.SEVERAL_PATIENTS);
    }

    @Test
    void areNotAskedForWithoutWhatNextechWantsOfSomebodyNew() {
      Person half = new Person(DANA.phone(), null, new PersonName("Dana", null));
      refused(() -> booking(half, START).ask(), Why.REJECTED);
      assertThat(nextech.asked("POST /api/Appointment")).isEmpty();
    }

    @Test
    void carryTheOffsetOfTheirDay() {
      nextech.then("POST /api/Appointment", 201, appointment("77", "pending", AT_START, ""));
      booking(DANA, Instant.parse("2027-03-13T15:00:00Z")).ask();
      booking(DANA, Instant.parse("2027-03-15T14:00:00Z")).ask();
      assertThat(nextech.asked("POST /api/Appointment"))
          .extracting(a -> body(a.body()).path("start").asString())
          .containsExactly("2027-03-13T09:00:00-06:00", "2027-03-15T09:00:00-05:00");
    }

    @Test
    void areFoundWhenTheTimeIsTakenByOurselves() {
      nextech.then("POST /api/Appointment", 409, DECLINED);
      nextech.finds(
          "Appointment",
          appointment("5", "pending", AT_START, "ref:" + REF + "-2"),
          appointment("6", "cancelled", AT_START, "ref:" + REF),
          appointment("7", "pending", AT_START, "Called back. ref:" + REF + " OK"));
      assertThat(booking().ask()).isEqualTo("7");
    }

    @Test
    void areRefusedWhenTheTimeIsTakenByOthers() {
      nextech.then("POST /api/Appointment", 409, DECLINED);
      refused(() -> booking().ask(), Why.SLOT_GONE);
    }

    @Test
    void areRefusedForGoodWhenTheTimeIsStillFree() {
      nextech.then("POST /api/Appointment", 409, DECLINED);
      nextech.finds("Slot", slot("9323", AT_START, "2026-11-24T15:00:00-06:00"));
      refused(() -> booking().ask(), Why.REJECTED);
    }

    @Test
    void neverHappenedWhenNobodySaysWhoItIs() {
      nextech.then("GET /api/Patient", 503, "");
      assertThatThrownBy(() -> booking().ask()).isInstanceOf(NothingHappened.class);
      assertThat(booking().readBack(NOW, notes)).isEqualTo(new ReadBack.NotThere());
    }

    @Test
    void areReadBackByTimePlaceProviderAndReference() {
      nextech.then("POST /api/Appointment", 500, "");
      assertThatThrownBy(() -> booking().ask()).isInstanceOf(OutcomeUnknown.class);
      nextech.finds("Appointment", appointment("7", "pending", AT_START, "ref:" + REF));
      assertThat(booking().readBack(NOW, notes)).isEqualTo(new ReadBack.Found("7"));
      var asked = nextech.asked("GET /api/Appointment").getLast();
      // Whatever zone Nextech cuts days in.
      assertThat(values(asked, "date")).containsExactly("ge2026-11-23", "lt2026-11-26");
      assertThat(values(asked, "location.id")).containsExactly("1");
      assertThat(values(asked, "practitioner.id")).containsExactly("9323");
    }
  }

  @Nested
  class Changes {
    private final BookedTime old =
        new BookedTime(new AppointmentId("5"), START, Duration.ofMinutes(30), TckClinic.AUSTIN, "");
    private final Moving moving =
        new Moving(REF, DANA, old, "", slotAt(START.plus(Duration.ofHours(1))));

    @Test
    void ofATimeBookTheNewOneBeforeTheOldOneIsCancelled() {
      nextech.finds("Appointment", appointment("5", "pending", AT_START, ""));
      nextech.then("POST /api/Appointment", 201, appointment("8", "pending", AT_START, ""));
      nextech.then("PUT /api/Appointment", 200, "{}");
      assertThat(nextech.system.moving(CLINIC, moving, notes::put).ask()).isEqualTo("8");
      assertThat(nextech.asked("POST /api/Appointment").getFirst().body()).contains("patient/p-1");
      JsonNode cancel = body(nextech.asked("PUT /api/Appointment/5").getFirst().body());
      assertThat(cancel.path("status").asString()).isEqualTo("cancelled");
      assertThat(cancel.path("extension").path(0).path("valueString").asString())
          .isEqualTo("queue");
      assertThat(notes).containsEntry("oldAppointment", "5").containsEntry("newAppointment", "8");
      var writes = nextech.http.asked().stream().filter(a -> !a.method().equals("GET")).toList();
      assertThat(writes.getLast().method()).isEqualTo("PUT");
    }

    @Test
    void thatWereCutOffAreCompleted() {
      nextech.finds("Appointment", appointment("5", "pending", AT_START, ""));
      nextech.then("POST /api/Appointment", 201, appointment("8", "pending", AT_START, ""));
      nextech.then("PUT /api/Appointment", 429, "{}");
      nextech.then("PUT /api/Appointment", 200, "{}");
      VendorAction action = nextech.system.moving(CLINIC, moving, notes::put);
      assertThatThrownBy(action::ask).isInstanceOf(OutcomeUnknown.class);
      String moved = "2026-11-24T15:30:00-06:00";
      nextech.forget("GET /api/Appointment");
      nextech.finds("Appointment", appointment("8", "pending", moved, "ref:" + REF));
      nextech.finds("Appointment", appointment("5", "pending", AT_START, ""));
      assertThat(action.readBack(NOW, notes)).isEqualTo(new ReadBack.Found("8"));
      assertThat(nextech.asked("PUT /api/Appointment/5")).hasSize(2);
    }

    @Test
    void leftToTheOfficeAreNotCalledDone() {
      nextech.finds("Appointment", appointment("5", "pending", AT_START, ""));
      nextech.then("PUT /api/Appointment", 200, "{}");
      refused(() -> nextech.system.cancelling(CLINIC, old, notes::put).ask(), Why.REJECTED);
    }

    @Test
    void ofAnAppointmentThatIsNotThereAreRefused() {
      refused(() -> nextech.system.cancelling(CLINIC, old, notes::put).ask(), Why.NOT_THERE);
    }
  }
}
