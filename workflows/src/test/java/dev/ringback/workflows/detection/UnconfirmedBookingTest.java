package dev.ringback.workflows.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.conversation.CallAnswered.By;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.conversation.Reply;
import dev.ringback.workflows.escalation.ConfirmationRequest;
import dev.ringback.workflows.escalation.EscalationReason;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A booking that the clinic's people have yet to confirm. */
@Timeout(60)
class UnconfirmedBookingTest {
  private final RecoveryStage stage = new RecoveryStage(LocalDateTime.of(2026, 11, 24, 12, 0));
  private final RecoveryStage.Caller caller = stage.caller;

  @BeforeEach
  void leaveConfirmingToStaff() {
    stage.vendors.unconfirmed = true;
  }

  @AfterEach
  void closeStage() {
    stage.close();
  }

  private void reachesOut() {
    caller.missesCall("event-1");
    stage.clinic.sees(() -> stage.vendors.effects.size() >= 4);
  }

  private void booksByText() {
    reachesOut();
    caller.texts("Hi! Botox, it's my first time, and I'm pregnant");
    caller.texts("this month");
    caller.texts("the second");
    caller.texts("yes please");
  }

  @Test
  void isNeverCalledBooked() {
    booksByText();
    assertThat(stage.vendors.texts().getLast())
        .startsWith("I have asked the team for ")
        .contains("at Lumen Austin; they confirm by text as soon as they have entered it")
        .contains("(512) 555-0120")
        .doesNotContain("booked");
  }

  @Test
  void endsTheEpisodeAsBookedAndShowsThatItIsUnconfirmed() {
    booksByText();
    assertThat(stage.outcome())
        .isInstanceOfSatisfying(
            Outcome.Booked.class,
            booked -> assertThat(booked.appointment().unconfirmed()).isTrue());
    assertThat(stage.view().outcome()).isEqualTo(stage.outcome());
  }

  @Test
  void asksStaffOnceWithTheTimeAndWhatTheProviderMustHearAbout() {
    booksByText();
    assertThat(stage.store.escalations).isEmpty();
    assertThat(stage.store.confirmations)
        .singleElement()
        .satisfies(request -> {
          assertThat(request.appointment().value()).isEqualTo("apt-1");
          assertThat(request.language()).isEqualTo(Language.ENGLISH);
          assertThat(request.escalation().reason()).isEqualTo(EscalationReason.CONFIRM_APPOINTMENT);
          assertThat(request.escalation().location()).isEqualTo(new LocationId("austin"));
          assertThat(request.escalation().effect().value()).isEqualTo("ep_1.confirm-apt-1.ticket");
          assertThat(request.escalation().flags()).hasSizeGreaterThan(1);
          assertThat(request.escalation().flags().getFirst())
              .startsWith("asks for ")
              .endsWith(", apt-1");
        });
  }

  @Test
  void isToldOnTheCallAsWell() {
    reachesOut();
    caller.answersCall("first", By.HUMAN);
    caller.says("first", "I'd like Botox, never had it, this month, I want to book");
    caller.says("first", "the first one");
    Reply reply = caller.says("first", "yes");
    assertThat(reply.say()).contains("I have asked the team for").doesNotContain("You're booked");
    assertThat(reply.next()).isEqualTo(Reply.Next.HANG_UP);
  }

  @Test
  void isToldInSpanish() {
    stage.store.clinic = ReceptionTest.lumenInSpanishToo();
    reachesOut();
    caller.texts("Hola, quisiera hacerme Botox, es mi primera vez");
    caller.texts("nada");
    caller.texts("este mes");
    caller.texts("el 2");
    caller.texts("sí, por favor");
    assertThat(stage.vendors.texts().getLast())
        .startsWith("Pedí a nuestro equipo el ")
        .contains("se lo confirman por mensaje de texto")
        .doesNotContain("reservada");
    assertThat(stage.store.confirmations)
        .extracting(ConfirmationRequest::language)
        .containsExactly(Language.SPANISH);
  }

  @Test
  void leavesABookingThatStandsAsItWas() {
    stage.vendors.unconfirmed = false;
    booksByText();
    assertThat(stage.vendors.texts().getLast()).startsWith("You're booked for ");
    assertThat(stage.store.confirmations).isEmpty();
  }
}
