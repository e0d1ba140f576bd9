package dev.ringback.workflows.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.booking.AppointmentChange;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.conversation.CallAnswered.By;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.conversation.Pending;
import dev.ringback.workflows.conversation.Reply;
import dev.ringback.workflows.escalation.Escalation;
import dev.ringback.workflows.escalation.EscalationReason;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A caller who wants an appointment they have moved or cancelled. */
@Timeout(60)
class ChangingAppointmentsTest {
  private static final String POLICY = "24 hours";

  private final RecoveryStage stage = new RecoveryStage(LocalDateTime.of(2026, 11, 24, 12, 0));
  private final RecoveryStage.Caller caller = stage.caller;

  /** Friday at noon in Austin. */
  private final Instant friday = stage.now().plus(3, ChronoUnit.DAYS);

  @BeforeEach
  void haveAVisit() {
    stage.vendors.visit("apt-1", friday);
  }

  @AfterEach
  void closeStage() {
    stage.close();
  }

  private void reachesOut() {
    caller.missesCall("event-1");
    stage.clinic.sees(() -> stage.vendors.effects.size() >= 4);
  }

  private String lastText() {
    return stage.vendors.texts().getLast();
  }

  @Test
  void isReadTheAppointmentAndThePolicyBeforeItIsCancelled() {
    reachesOut();
    caller.texts("I have to cancel my appointment");
    assertThat(lastText())
        .contains("Your appointment on Friday, November 27 at 12:00 PM at Lumen Austin.")
        .containsIgnoringCase(POLICY)
        .contains("Shall I cancel it? Reply YES.");
    assertThat(stage.vendors.cancelled).isEmpty();
    caller.texts("yes");
    assertThat(stage.vendors.cancelled)
        .singleElement()
        .satisfies(cancelled -> {
          assertThat(cancelled.effect().value()).isEqualTo("ep_1.cancel-apt-1.appointment");
          assertThat(cancelled.appointment().id()).isEqualTo(new AppointmentId("apt-1"));
        });
    assertThat(lastText()).contains("is cancelled").contains("another time?");
    caller.texts("no thanks");
    assertThat(stage.outcome())
        .isEqualTo(new Outcome.Cancelled(new AppointmentId("apt-1"), friday));
    assertThat(stage.store.escalations).isEmpty();
  }

  @Test
  void mayTakeAnotherTimeInItsPlace() {
    reachesOut();
    caller.texts("I have to cancel my appointment");
    caller.texts("yes");
    caller.texts("yes please");
    caller.texts("1");
    caller.texts("yes");
    assertThat(stage.outcome()).isInstanceOf(Outcome.Booked.class);
    assertThat(stage.vendors.booked).hasSize(1);
  }

  @Test
  void isNotAskedAgainWhoSaysNothingAfterACancellation() {
    reachesOut();
    caller.texts("I have to cancel my appointment");
    caller.texts("yes");
    int texts = stage.vendors.texts().size();
    stage.clinic.waits(3, ChronoUnit.HOURS);
    assertThat(stage.outcome()).isInstanceOf(Outcome.Cancelled.class);
    assertThat(stage.vendors.texts()).hasSize(texts);
  }

  @Test
  void isMovedToATimeThatWasOfferedAndReadBack() {
    reachesOut();
    caller.texts("I need to reschedule my appointment");
    assertThat(lastText()).contains("Instead of Friday, November 27 at 12:00 PM I have:\n1) ");
    Slot second = stage.view().offered().get(1);
    caller.texts("2");
    assertThat(lastText())
        .contains("From Friday, November 27 at 12:00 PM to ")
        .containsIgnoringCase(POLICY)
        .contains("Shall I move it? Reply YES.");
    assertThat(stage.view().waitingFor()).isEqualTo(Pending.MOVE);
    assertThat(stage.vendors.moved).isEmpty();
    caller.texts("yes, move it");
    assertThat(stage.vendors.moved)
        .singleElement()
        .satisfies(move -> assertThat(move.slot().start()).isEqualTo(second.start()));
    assertThat(stage.outcome())
        .isInstanceOfSatisfying(
            Outcome.Moved.class,
            moved -> {
              assertThat(moved.from()).isEqualTo(friday);
              assertThat(moved.appointment().start()).isEqualTo(second.start());
            });
    assertThat(lastText()).startsWith("Your appointment is now on ");
  }

  @Test
  void isNamedNoTreatmentInAText() {
    reachesOut();
    int before = stage.vendors.texts().size();
    caller.texts("I need to reschedule my appointment");
    caller.texts("1");
    caller.texts("yes");
    assertThat(stage.vendors.texts().subList(before, stage.vendors.texts().size()))
        .hasSize(3)
        .noneMatch(text -> text.contains("Botox") || text.contains("onsultation"));
  }

  @Test
  void isOfferedOthersWhenTheTimeIsGone() {
    reachesOut();
    caller.texts("I need to reschedule my appointment");
    stage.vendors.taken.add(stage.view().offered().getFirst().start());
    caller.texts("1");
    caller.texts("yes");
    assertThat(lastText()).startsWith("I'm sorry, that time was just taken.").contains("1) ");
    caller.texts("2");
    caller.texts("yes");
    assertThat(stage.outcome()).isInstanceOf(Outcome.Moved.class);
    assertThat(stage.vendors.moved).hasSize(1);
  }

  @Test
  void isLeftToAPersonWithANoteWhenTheSystemCannot() {
    stage.vendors.refusing = true;
    reachesOut();
    caller.texts("I have to cancel my appointment");
    caller.texts("yes");
    assertThat(stage.outcome()).isInstanceOf(Outcome.Escalated.class);
    assertThat(stage.store.escalations)
        .singleElement()
        .satisfies(ticket -> {
          assertThat(ticket.reason()).isEqualTo(EscalationReason.CHANGE_OF_APPOINTMENT);
          assertThat(ticket.flags()).contains("wants to cancel for the appointment apt-1");
        });
    assertThat(lastText()).doesNotContain("is cancelled");
  }

  @Test
  void isAskedWhichOfSeveral() {
    stage.vendors.visit("apt-2", friday.plus(4, ChronoUnit.DAYS));
    reachesOut();
    caller.texts("I have to cancel my appointment");
    assertThat(lastText())
        .contains("1) Friday, November 27 at 12:00 PM\n2) Tuesday, December 1 at 12:00 PM");
    caller.texts("2");
    caller.texts("yes");
    assertThat(stage.vendors.cancelled)
        .extracting(cancelled -> cancelled.appointment().id().value())
        .containsExactly("apt-2");
  }

  @Test
  void isToldWhenThereIsNoneAndOfferedATime() {
    stage.vendors.appointments.clear();
    reachesOut();
    caller.texts("I have to cancel my appointment");
    assertThat(lastText()).contains("I can't find an appointment to come under this number.");
    caller.texts("no");
    assertThat(stage.store.escalations)
        .extracting(Escalation::reason)
        .containsExactly(EscalationReason.CHANGE_OF_APPOINTMENT);
  }

  @Test
  void isLeftToAPersonWhenSeveralPatientsShareTheNumber() {
    stage.vendors.severalPatients = true;
    reachesOut();
    caller.texts("I need to reschedule my appointment");
    assertThat(stage.outcome()).isInstanceOf(Outcome.Escalated.class);
  }

  @Test
  void isAskedWhoItIsOnACallBeforeAnythingIsSaidOfAnAppointment() {
    reachesOut();
    caller.answersCall("first", By.HUMAN);
    Reply who = caller.says("first", "I have to cancel my appointment");
    assertThat(who.say()).contains("Dana").doesNotContain("Friday");
    assertThat(caller.says("first", "yes").say()).contains("Friday, November 27 at 12:00 PM");
    Reply done = caller.says("first", "yes, cancel it");
    assertThat(done.say()).contains("is cancelled");
    assertThat(done.next()).isEqualTo(Reply.Next.LISTEN);
    caller.hangsUp("first");
    assertThat(stage.outcome()).isInstanceOf(Outcome.Cancelled.class);
  }

  @Test
  void isLeftToAPersonWhenSomebodyElseIsOnTheLine() {
    reachesOut();
    caller.answersCall("first", By.HUMAN);
    caller.says("first", "I have to cancel my appointment");
    Reply reply = caller.says("first", "no");
    assertThat(reply.say()).doesNotContain("Friday");
    assertThat(stage.outcome()).isInstanceOf(Outcome.Escalated.class);
  }

  @Test
  void isNeverToldThatItIsDoneWhereStaffHaveToConfirm() {
    stage.vendors.unconfirmed = true;
    reachesOut();
    caller.texts("I need to reschedule my appointment");
    caller.texts("1");
    caller.texts("yes");
    assertThat(lastText())
        .startsWith("I have asked the team for ")
        .doesNotContain("is now")
        .doesNotContain("moved");
    assertThat(stage.store.confirmations)
        .singleElement()
        .satisfies(request ->
            assertThat(request.escalation().flags())
                .contains("wants another time for the appointment apt-1"));
    assertThat(stage.outcome())
        .isInstanceOfSatisfying(
            Outcome.Moved.class, moved -> assertThat(moved.appointment().unconfirmed()).isTrue());
  }

  @Test
  void isServedInSpanish() {
    stage.store.clinic = ReceptionTest.lumenInSpanishToo();
    reachesOut();
    caller.texts("Hola, necesito cancelar mi cita por favor");
    assertThat(lastText())
        .contains("Su cita del viernes 27 de noviembre")
        .contains("¿Le cancelo la cita? Responda SÍ.");
    caller.texts("sí, cancélela");
    assertThat(lastText()).contains("está cancelada");
    assertThat(stage.vendors.cancelled).hasSize(1);
  }

  @Test
  void mayAskForAnotherDayInTheFirstWordsAfterABooking() {
    caller.writesFirst("do you have another day instead?");
    assertThat(lastText()).contains("Instead of Friday, November 27 at 12:00 PM I have:");
  }

  @Test
  void isToldTheTruthWhenTheClinicChangesItMeanwhile() {
    reachesOut();
    caller.texts("I have to cancel my appointment");
    Instant saturday = friday.plus(1, ChronoUnit.DAYS);
    stage.vendors.appointments.clear();
    stage.vendors.visit("apt-1", saturday);
    AppointmentChange news =
        new AppointmentChange(new AppointmentId("apt-1"), false, saturday, stage.now());
    stage.hearsOf(news);
    stage.hearsOf(news);
    caller.texts("yes");
    assertThat(stage.vendors.cancelled).isEmpty();
    assertThat(lastText())
        .startsWith("The clinic has just changed that appointment.")
        .contains("Saturday, November 28 at 12:00 PM")
        .doesNotContain("Friday");
    caller.texts("yes");
    assertThat(stage.vendors.cancelled).hasSize(1);
  }

  @Test
  void isUndisturbedByNewsOfSomethingElse() {
    reachesOut();
    caller.texts("I have to cancel my appointment");
    stage.hearsOf(new AppointmentChange(new AppointmentId("apt-9"), true, null, stage.now()));
    caller.texts("yes");
    assertThat(stage.vendors.cancelled).hasSize(1);
  }

  @Test
  void staysOptedOutByABareWord() {
    reachesOut();
    caller.texts("CANCEL");
    assertThat(stage.outcome()).isInstanceOf(Outcome.OptedOut.class);
    assertThat(stage.vendors.cancelled).isEmpty();
    assertThat(lastText()).contains("About an appointment, please call (512) 555-0120.");
  }
}
