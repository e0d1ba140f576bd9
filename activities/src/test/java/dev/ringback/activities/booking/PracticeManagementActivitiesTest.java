package dev.ringback.activities.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.activities.TestClinic;
import dev.ringback.activities.TestStore;
import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.outreach.EffectOnce;
import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.activities.outreach.VendorException.Refused;
import dev.ringback.workflows.booking.Appointment;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.booking.BookSlot;
import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.booking.BookingResult;
import dev.ringback.workflows.booking.BookingResult.NeedsStaff.Reason;
import dev.ringback.workflows.booking.CancelAppointment;
import dev.ringback.workflows.booking.CancelResult;
import dev.ringback.workflows.booking.FindAppointments;
import dev.ringback.workflows.booking.FindSlots;
import dev.ringback.workflows.booking.FoundAppointments;
import dev.ringback.workflows.booking.MoveAppointment;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.booking.SlotId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.VendorProduct;
import dev.ringback.workflows.outreach.Dispatch.Refusal;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.Failures;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PracticeManagementActivitiesTest {
  private static final Instant START = Instant.parse("2026-11-24T20:30:00Z");
  private static final Slot SLOT =
      new Slot(new SlotId("slot-1"), START, Duration.ofMinutes(30), TestClinic.AUSTIN, null, "t1");
  private static final BookedTime EARLIER =
      new BookedTime(
          new AppointmentId("appointment-1"),
          START.minus(Duration.ofHours(3)),
          Duration.ofMinutes(30),
          TestClinic.AUSTIN,
          "Consultation");

  private final TestStore store = new TestStore();
  private final FakePracticeManagement system = new FakePracticeManagement();
  private final PracticeManagementActivitiesImpl practice = practice(List.of(system));

  private PracticeManagementActivitiesImpl practice(List<PracticeManagement> systems) {
    return new PracticeManagementActivitiesImpl(
        new PracticeSystems(systems),
        store.clinics,
        store.contacts,
        store.ledger,
        new EffectOnce(store.ledger, store.compliance, store.clock),
        store.register());
  }

  private BookingResult book() {
    return book(store.contact, null);
  }

  private BookingResult book(ContactId contact, PersonName name) {
    return practice.book(
        new BookSlot(
            EffectId.of(TestStore.EPISODE, "booking-1", "appointment"),
            TestStore.EPISODE,
            store.clinic.id(),
            store.clinic.version(),
            contact,
            name,
            null,
            "search-1",
            SLOT,
            List.of("pregnant")));
  }

  private FindSlots search() {
    return new FindSlots(
        TestStore.EPISODE,
        store.clinic.id(),
        store.clinic.version(),
        TestClinic.AUSTIN,
        null,
        START,
        START.plusSeconds(60),
        3);
  }

  private FoundAppointments findAppointments() {
    return practice.findAppointments(
        new FindAppointments(
            TestStore.EPISODE,
            store.clinic.id(),
            store.clinic.version(),
            store.contact,
            store.clock.instant()));
  }

  private BookingResult move() {
    return practice.move(
        new MoveAppointment(
            EffectId.of(TestStore.EPISODE, "move-1", "appointment"),
            TestStore.EPISODE,
            store.clinic.id(),
            store.clinic.version(),
            store.contact,
            EARLIER,
            "search-1",
            SLOT));
  }

  private CancelResult cancel() {
    return practice.cancel(
        new CancelAppointment(
            EffectId.of(TestStore.EPISODE, "cancel-1", "appointment"),
            TestStore.EPISODE,
            store.clinic.id(),
            store.clinic.version(),
            store.contact,
            EARLIER));
  }

  private static Supplier<String> refusing(Why why) {
    return () -> {
      throw new BookingRefused(why, "no");
    };
  }

  private static void assertRetried(ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            e -> {
              assertThat(e.getType()).isEqualTo(Failures.VENDOR_UNAVAILABLE);
              assertThat(e.isNonRetryable()).isFalse();
            });
  }

  private static void assertNotConfigured(ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            e -> {
              assertThat(e.getType()).isEqualTo(Failures.NOT_CONFIGURED);
              assertThat(e.isNonRetryable()).isTrue();
            });
  }

  @Test
  void failsForGoodWhenNothingServesTheClinicsSystem() {
    PracticeManagementActivitiesImpl without = practice(List.of());
    assertNotConfigured(() -> without.findSlots(search()));
  }

  @Test
  void refusesTwoConnectionsForOneSystem() {
    assertThatThrownBy(() -> practice(List.of(system, new FakePracticeManagement())))
        .isInstanceOf(IllegalStateException.class);
  }

  @Nested
  class WithoutAnAgreementOnThePracticeSystem {
    @Test
    void nothingOfAPersonIsSentAndStaffAreAsked() {
      store.clinics.apply(TestClinic.without(VendorProduct.PRACTICE_SYSTEM));
      assertThat(book()).isEqualTo(new BookingResult.NeedsStaff(Reason.NO_AGREEMENT));
      assertThat(book()).isEqualTo(new BookingResult.NeedsStaff(Reason.NO_AGREEMENT));
      assertThat(move()).isEqualTo(new BookingResult.NeedsStaff(Reason.NO_AGREEMENT));
      assertThat(cancel()).isEqualTo(new CancelResult.NeedsStaff(Reason.NO_AGREEMENT));
      assertThat(system.booked).isEmpty();
      assertThat(system.moved).isEmpty();
      assertThat(system.cancelled).isEmpty();
    }

    @Test
    void noTimesAreOfferedAndNobodyIsLookedUp() {
      store.clinics.apply(TestClinic.without(VendorProduct.PRACTICE_SYSTEM));
      assertNotConfigured(() -> practice.findSlots(search()));
      assertNotConfigured(PracticeManagementActivitiesTest.this::findAppointments);
      assertThat(system.lookedFor).isNull();
    }

    @Test
    void whatWasAskedForBeforeIsStillSettled() {
      system.answer =
          () -> {
            throw new OutcomeUnknown("no answer");
          };
      assertRetried(PracticeManagementActivitiesTest.this::book);
      store.clinics.apply(TestClinic.without(VendorProduct.PRACTICE_SYSTEM));
      system.readBack = new ReadBack.Found("appointment-7");
      assertThat(book()).isInstanceOf(BookingResult.Booked.class);
      assertThat(system.booked).hasSize(1);
    }
  }

  @Nested
  class LookingForTimes {
    @Test
    void isRetriedWhileTheSystemCannotBeAsked() {
      system.slots =
          () -> {
            throw new NothingHappened("overloaded", Duration.ofSeconds(7));
          };
      assertThatThrownBy(() -> practice.findSlots(search()))
          .isInstanceOfSatisfying(
              ApplicationFailure.class,
              e -> assertThat(e.getNextRetryDelay()).isEqualTo(Duration.ofSeconds(7)));
      system.slots =
          () -> {
            throw new OutcomeUnknown("no answer");
          };
      assertRetried(() -> practice.findSlots(search()));
    }

    @Test
    void isGivenUpWhenTheSystemRefusesIt() {
      system.slots =
          () -> {
            throw new Refused("unknown location", Refusal.REJECTED);
          };
      assertNotConfigured(() -> practice.findSlots(search()));
    }
  }

  @Nested
  class BookingATime {
    @Test
    void happensOnceAndIsRememberedAsItWas() {
      system.notesToLeave = Map.of(Journal.NEW_PATIENT, "true");
      BookingResult first = book();
      assertThat(first)
          .isEqualTo(
              new BookingResult.Booked(
                  new Appointment(new AppointmentId("appointment-1"), "boulevard", START, true)));
      assertThat(book()).isEqualTo(first);
      assertThat(system.booked).hasSize(1);
    }

    @Test
    void isUnconfirmedWhereTheSystemSaysSo() {
      system.notesToLeave = Map.of(Journal.UNCONFIRMED, "true");
      assertThat(book())
          .isInstanceOfSatisfying(
              BookingResult.Booked.class,
              booked -> assertThat(booked.appointment().unconfirmed()).isTrue());
    }

    @Test
    void isForThePersonOnFile() {
      book();
      Booking asked = system.booked.getFirst();
      assertThat(asked.person())
          .isEqualTo(
              new Person(
                  TestStore.CALLER, "dana@patients.example", new PersonName("Dana", "Reyes")));
      assertThat(asked.reference()).isEqualTo("ep_1.booking-1.appointment");
      assertThat(asked.flags()).containsExactly("pregnant");
    }

    @Test
    void putsTheGivenNameOverTheOneOnFileAndKeepsTheFamilyName() {
      book(store.contact, new PersonName("Daniela", null));
      assertThat(system.booked.getFirst().person().name())
          .isEqualTo(new PersonName("Daniela", "Reyes"));
    }

    @Test
    void teachesTheNameOfSomebodyWhoHadNone() {
      ContactId stranger = store.stranger();
      book(stranger, new PersonName("Ada", "Cole"));
      assertThat(store.contacts.find(stranger, store.clinic.id()).orElseThrow().name())
          .isEqualTo(new PersonName("Ada", "Cole"));
    }

    @Test
    void teachesNoNameWhenItIsRefused() {
      system.answer = refusing(Why.SLOT_GONE);
      ContactId stranger = store.stranger();
      book(stranger, new PersonName("Ada", "Cole"));
      assertThat(store.contacts.find(stranger, store.clinic.id()).orElseThrow().name()).isNull();
    }

    @Test
    void thatFoundTheTimeGoneIsGoneForGood() {
      system.answer = refusing(Why.SLOT_GONE);
      assertThat(book()).isEqualTo(new BookingResult.SlotGone());
      assertThat(book()).isEqualTo(new BookingResult.SlotGone());
      assertThat(system.booked).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
      "PAYMENT_REQUIRED, PAYMENT_REQUIRED",
      "SEVERAL_PATIENTS, SEVERAL_PATIENTS",
      "NOT_THERE, REFUSED",
      "REJECTED, REFUSED"
    })
    void thatIsRefusedGoesToStaffWithTheSameReasonEachTime(Why why, Reason reason) {
      system.answer = refusing(why);
      assertThat(book()).isEqualTo(new BookingResult.NeedsStaff(reason));
      assertThat(book()).isEqualTo(new BookingResult.NeedsStaff(reason));
      assertThat(system.booked).hasSize(1);
    }

    @Test
    void isReadBackWithItsNotesAfterALostAnswer() {
      system.notesToLeave = Map.of("cart", "c1", Journal.NEW_PATIENT, "true");
      system.answer =
          () -> {
            throw new OutcomeUnknown("no answer");
          };
      assertRetried(PracticeManagementActivitiesTest.this::book);
      system.readBack = new ReadBack.Found("appointment-7");
      assertThat(book())
          .isEqualTo(
              new BookingResult.Booked(
                  new Appointment(new AppointmentId("appointment-7"), "boulevard", START, true)));
      assertThat(system.notesRead).containsEntry("cart", "c1");
      assertThat(system.booked).hasSize(1);
    }

    @Test
    void goesToStaffWhenNobodyCanTellWhatBecameOfIt() {
      system.answer =
          () -> {
            throw new OutcomeUnknown("no answer");
          };
      assertRetried(PracticeManagementActivitiesTest.this::book);
      system.readBack = new ReadBack.CannotTell();
      store.clock.forward(Duration.ofMinutes(5));
      assertThat(book()).isEqualTo(new BookingResult.NeedsStaff(Reason.UNSETTLED));
    }

    @Test
    void isNotTriedOnceTheTimeHasPassed() {
      store.clock.forward(Duration.ofDays(3));
      assertThat(book()).isEqualTo(new BookingResult.SlotGone());
      assertThat(system.booked).isEmpty();
    }
  }

  @Nested
  class LookingForAppointments {
    @Test
    void findsThePatientsOwnByNumberAddressAndName() {
      system.appointments = List.of(EARLIER);
      assertThat(findAppointments()).isEqualTo(new FoundAppointments.Theirs(List.of(EARLIER)));
      assertThat(system.lookedFor.name()).isEqualTo(new PersonName("Dana", "Reyes"));
    }

    @Test
    void findsNoneForSomebodyWhoIsNoPatient() {
      system.patient = PatientMatch.None::new;
      system.appointments = List.of(EARLIER);
      assertThat(findAppointments()).isEqualTo(new FoundAppointments.Theirs(List.of()));
    }

    @Test
    void doesNotGuessWhichOfSeveralPatientsItIs() {
      system.patient = PatientMatch.Several::new;
      assertThat(findAppointments()).isEqualTo(new FoundAppointments.SeveralPatients());
    }

    @Test
    void isRetriedWhileTheSystemCannotBeAsked() {
      system.patient =
          () -> {
            throw new OutcomeUnknown("no answer");
          };
      assertRetried(PracticeManagementActivitiesTest.this::findAppointments);
    }
  }

  @Nested
  class MovingAnAppointment {
    @Test
    void happensOnceEvenIfTheBookingHasTheSameId() {
      book();
      BookingResult first = move();
      assertThat(first)
          .isEqualTo(
              new BookingResult.Booked(
                  new Appointment(new AppointmentId("appointment-1"), "boulevard", START, false)));
      assertThat(move()).isEqualTo(first);
      assertThat(system.moved).hasSize(1);
      assertThat(system.moved.getFirst().appointment()).isEqualTo(EARLIER);
    }

    @Test
    void tellsThatSomeoneElseTookTheNewTime() {
      system.answer = refusing(Why.SLOT_GONE);
      assertThat(move()).isEqualTo(new BookingResult.SlotGone());
      assertThat(move()).isEqualTo(new BookingResult.SlotGone());
    }

    @Test
    void goesToStaffWhenTheAppointmentIsNotThere() {
      system.answer = refusing(Why.NOT_THERE);
      assertThat(move()).isEqualTo(new BookingResult.NeedsStaff(Reason.REFUSED));
    }

    @Test
    void isReadBackAfterALostAnswer() {
      system.answer =
          () -> {
            throw new OutcomeUnknown("no answer");
          };
      assertRetried(PracticeManagementActivitiesTest.this::move);
      system.readBack = new ReadBack.Found("appointment-1");
      assertThat(move()).isInstanceOf(BookingResult.Booked.class);
      assertThat(system.moved).hasSize(1);
    }
  }

  @Nested
  class CancellingAnAppointment {
    @Test
    void happensOnceEvenIfTheBookingHasTheSameId() {
      book();
      assertThat(cancel()).isEqualTo(new CancelResult.Cancelled());
      assertThat(cancel()).isEqualTo(new CancelResult.Cancelled());
      assertThat(system.cancelled).containsExactly(EARLIER);
    }

    @Test
    void goesToStaffWhenItIsRefused() {
      system.answer = refusing(Why.NOT_THERE);
      assertThat(cancel()).isEqualTo(new CancelResult.NeedsStaff(Reason.REFUSED));
      assertThat(cancel()).isEqualTo(new CancelResult.NeedsStaff(Reason.REFUSED));
      assertThat(system.cancelled).hasSize(1);
    }

    @Test
    void goesToStaffWhenNobodyCanTellWhatBecameOfIt() {
      system.answer =
          () -> {
            throw new OutcomeUnknown("no answer");
          };
      assertRetried(PracticeManagementActivitiesTest.this::cancel);
      system.readBack = new ReadBack.CannotTell();
      store.clock.forward(Duration.ofHours(1));
      assertThat(cancel()).isEqualTo(new CancelResult.NeedsStaff(Reason.UNSETTLED));
    }
  }
}
