package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.booking.AppointmentChange;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.escalation.EscalationReason;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** An appointment they have, from the wish to change it to a yes. */
class ChangingMovesTest {
  private static final Move TO_A_PERSON = new Move.Escalate(EscalationReason.CHANGE_OF_APPOINTMENT);

  private final PaperTalk text = PaperTalk.byText().whoHasAVisit(3);

  @Test
  void looksForWhatTheyHaveInWriting() {
    assertThat(text.hears(Reads.intent(Intent.CANCEL)))
        .isEqualTo(new Move.FindAppointment(Change.CANCEL, null));
    assertThat(text.conversation.pending()).isEqualTo(Pending.CANCELLATION);
  }

  @Test
  void asksWhoItIsOnACallFirst() {
    PaperTalk call = PaperTalk.byVoice().whoHasAVisit(3);
    assertThat(call.hears(Reads.intent(Intent.RESCHEDULE))).isEqualTo(new Move.AskWho(Change.MOVE));
    assertThat(call.hears(Reads.yes())).isEqualTo(new Move.FindAppointment(Change.MOVE, null));
  }

  @Test
  void leavesSomebodyElseToAPerson() {
    PaperTalk call = PaperTalk.byVoice().whoHasAVisit(3);
    call.hears(Reads.intent(Intent.RESCHEDULE));
    assertThat(call.hears(Reads.no())).isEqualTo(TO_A_PERSON);
    assertThat(text.hears(Reads.intent(Intent.CANCEL, Intent.SOMEONE_ELSE))).isEqualTo(TO_A_PERSON);
  }

  @Test
  void doesNotTakeAYesToAQuestionThatWasNotHeard() {
    PaperTalk call = PaperTalk.byVoice().whoHasAVisit(3);
    call.hears(Reads.intent(Intent.CANCEL));
    assertThat(call.hearsCutShort(Reads.yes()).bare()).isEqualTo(new Move.AskWho(Change.CANCEL));
  }

  @Test
  void leavesACallFromANumberWithoutANameToAPerson() {
    PaperTalk call = new PaperTalk(text.clinic, PaperTalk.person(null, null)).onTheLine();
    assertThat(call.hears(Reads.intent(Intent.CANCEL))).isEqualTo(TO_A_PERSON);
  }

  @Test
  void cancelsOnlyAfterAYesToIt() {
    text.hears(Reads.intent(Intent.CANCEL));
    assertThat(text.hears(Reads.nothing()).bare()).isInstanceOf(Move.ConfirmCancel.class);
    assertThat(text.hears(Reads.yes())).isInstanceOf(Move.Cancel.class);
    assertThat(text.hears(Reads.no())).isEqualTo(new Move.Close());
  }

  @Test
  void readsACancellationAgainWhoseTimeWasNotHeard() {
    PaperTalk call = PaperTalk.withSomebodyWhoMayBeDana().whoHasAVisit(3);
    call.hears(Reads.yes());
    call.hears(Reads.intent(Intent.CANCEL));
    assertThat(call.hearsCutShort(Reads.yes())).isEqualTo(new Move.AskAgain());
    assertThat(call.hears(Reads.yes())).isInstanceOf(Move.Cancel.class);
  }

  @Test
  void offersAnotherTimeAfterACancellation() {
    text.hears(Reads.intent(Intent.CANCEL));
    text.hears(Reads.yes());
    assertThat(text.hears(Reads.yes())).isEqualTo(new Move.OfferTimes(false));
  }

  @Test
  void keepsWhatTheyDoNotWantCancelledAfterAll() {
    text.hears(Reads.intent(Intent.CANCEL));
    assertThat(text.hears(Reads.no())).isInstanceOf(Move.Leave.class);
  }

  @Test
  void movesOnlyToATimeThatWasOfferedReadBackAndAgreedTo() {
    text.hears(Reads.intent(Intent.RESCHEDULE));
    assertThat(text.conversation.pending()).isEqualTo(Pending.SLOT);
    assertThat(text.hears(Reads.nothing().chooses("slot-2"))).isInstanceOf(Move.ConfirmMove.class);
    assertThat(text.hears(Reads.yes())).isEqualTo(new Move.Reschedule(text.chosen()));
  }

  @Test
  void changesFromCancellingToMovingAndBack() {
    text.hears(Reads.intent(Intent.CANCEL));
    assertThat(text.hears(Reads.intent(Intent.RESCHEDULE)))
        .isEqualTo(new Move.OfferNewTimes(text.appointments.getFirst(), false));
    assertThat(text.hears(Reads.intent(Intent.CANCEL)))
        .isEqualTo(new Move.ConfirmCancel(text.appointments.getFirst()));
  }

  @Test
  void takesTheWishSaidAgainForNoNewOne() {
    text.hears(Reads.intent(Intent.CANCEL));
    assertThat(text.hears(Reads.intent(Intent.CANCEL).answers(Answer.YES)))
        .isInstanceOf(Move.Cancel.class);
  }

  @Test
  void asksWhichOfSeveral() {
    text.whoHasAVisit(9).hears(Reads.intent(Intent.CANCEL));
    assertThat(text.conversation.pending()).isEqualTo(Pending.APPOINTMENT);
    assertThat(text.conversation.offered()).hasSize(2);
    assertThat(text.hears(Reads.nothing().chooses("slot-2")))
        .isEqualTo(new Move.ConfirmCancel(text.appointments.get(1)));
  }

  @Test
  void leavesItToAPersonIfItIsNoneOfThem() {
    text.whoHasAVisit(9).hears(Reads.intent(Intent.CANCEL));
    assertThat(text.hears(Reads.no())).isEqualTo(TO_A_PERSON);
  }

  @Test
  void offersTimesOrAPersonIfTheyHaveNone() {
    PaperTalk none = PaperTalk.byText();
    none.hears(Reads.intent(Intent.CANCEL));
    assertThat(none.conversation.pending()).isEqualTo(Pending.ANOTHER_TIME);
    assertThat(none.hears(Reads.yes())).isEqualTo(new Move.OfferTimes(false));
    PaperTalk other = PaperTalk.byText();
    other.hears(Reads.intent(Intent.RESCHEDULE));
    assertThat(other.hears(Reads.no())).isEqualTo(TO_A_PERSON);
  }

  @Test
  void takesAnotherDayAskedForInTheFirstWordsForAWishToMove() {
    PaperTalk first = new PaperTalk(text.clinic, PaperTalk.person("Dana", null)).whoHasAVisit(3);
    assertThat(first.hears(Reads.intent(Intent.OTHER_TIMES)))
        .isInstanceOfSatisfying(
            Move.FindAppointment.class, find -> assertThat(find.wish()).isEqualTo(Change.MOVE));
    assertThat(first.conversation.pending()).isEqualTo(Pending.SLOT);
  }

  @Test
  void goesOnAsUsualIfTheyHaveNothingToMove() {
    PaperTalk first = new PaperTalk(text.clinic, PaperTalk.person("Dana", null));
    first.hears(Reads.intent(Intent.OTHER_TIMES));
    assertThat(first.conversation.changing().isWished()).isFalse();
    assertThat(first.conversation.pending()).isNotEqualTo(Pending.ANOTHER_TIME);
  }

  @Test
  void looksAgainWhenTheClinicChangedItMeanwhile() {
    text.hears(Reads.intent(Intent.CANCEL));
    AppointmentChange moved =
        new AppointmentChange(
            new AppointmentId("apt-3"),
            false,
            Instant.parse("2026-12-05T15:00:00Z"),
            Instant.parse("2026-11-25T15:00:00Z"));
    assertThat(text.conversation.changing().learn(moved)).isTrue();
    assertThat(text.hears(Reads.yes())).isEqualTo(new Move.FindAppointment(Change.CANCEL, null));
  }

  @Test
  void doesNotMindNewsOfWhatItKnows() {
    text.hears(Reads.intent(Intent.CANCEL));
    AppointmentChange same =
        new AppointmentChange(
            new AppointmentId("apt-3"),
            false,
            text.appointments.getFirst().start(),
            Instant.parse("2026-11-25T15:00:00Z"));
    assertThat(text.conversation.changing().learn(same)).isFalse();
    assertThat(text.hears(Reads.yes())).isInstanceOf(Move.Cancel.class);
  }
}
