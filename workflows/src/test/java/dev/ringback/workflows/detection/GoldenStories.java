package dev.ringback.workflows.detection;

import dev.ringback.workflows.booking.AppointmentChange;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.conversation.CallAnswered.By;
import dev.ringback.workflows.conversation.Intent;
import dev.ringback.workflows.conversation.Reply;
import dev.ringback.workflows.outreach.CallStanding;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The paths of a recovery that have a golden history, each as a story on the stage. */
final class GoldenStories {
  static final Map<String, Consumer<RecoveryStage>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("books-by-text", GoldenStories::booksByText);
    ALL.put("books-by-voice", GoldenStories::booksByVoice);
    ALL.put("not-reached", s -> s.caller.missesCall("event-1"));
    ALL.put("not-contactable", GoldenStories::notContactable);
    ALL.put("opted-out", s -> texts(s, "STOP"));
    ALL.put("asks-for-a-person", s -> texts(s, "can I talk to a real person?"));
    ALL.put("slot-gone", GoldenStories::slotGone);
    ALL.put("call-drops", GoldenStories::callDrops);
    ALL.put("staff-take-over-and-resume", GoldenStories::staff);
    ALL.put("outage", GoldenStories::outage);
    ALL.put("screener", GoldenStories::screener);
    ALL.put("lost-callback", GoldenStories::lostCallback);
    ALL.put("call-back", GoldenStories::callBack);
    ALL.put("cut-in", GoldenStories::cutIn);
    ALL.put("staff-confirm", GoldenStories::staffConfirm);
    ALL.put("answered-live", GoldenStories::answeredLive);
    ALL.put("reply-call", GoldenStories::replyCall);
    ALL.put("answered-after-all", GoldenStories::answeredAfterAll);
    ALL.put("moves-an-appointment", GoldenStories::movesAnAppointment);
    ALL.put("cancels-on-a-call", GoldenStories::cancelsOnACall);
    ALL.put("changed-at-the-clinic", GoldenStories::changedAtTheClinic);
    ALL.put("finds-no-appointment", GoldenStories::findsNoAppointment);
  }

  private GoldenStories() {}

  /** Plays a story to its end and returns the history. */
  static String play(Consumer<RecoveryStage> story) {
    try (RecoveryStage stage = new RecoveryStage(LocalDateTime.of(2026, 11, 24, 12, 0))) {
      story.accept(stage);
      stage.outcome();
      return stage.history().toJson(true);
    }
  }

  private static void texts(RecoveryStage stage, String... words) {
    stage.caller.missesCall("event-1");
    stage.clinic.sees(() -> stage.vendors.effects.size() == 4);
    for (String said : words) {
      stage.caller.texts(said);
    }
  }

  private static void booksByText(RecoveryStage stage) {
    texts(
        stage,
        "Hi! Botox, it's my first time",
        "nothing",
        "this month",
        "the second",
        "yes please");
  }

  private static void staffConfirm(RecoveryStage stage) {
    stage.vendors.unconfirmed = true;
    booksByText(stage);
  }

  private static void booksByVoice(RecoveryStage stage) {
    stage.caller.missesCall("event-1");
    stage.clinic.sees(() -> stage.vendors.effects.size() == 4);
    stage.caller.answersCall("first", By.HUMAN);
    stage.caller.says("first", "I'd like Botox, never had it, this month, I want to book");
    stage.caller.isSilent("first");
    stage.caller.says("first", "the first one");
    stage.caller.says("first", "yes");
  }

  private static void notContactable(RecoveryStage stage) {
    stage.store.addresses.clear();
    stage.caller.missesCall("event-1");
  }

  private static void slotGone(RecoveryStage stage) {
    texts(stage, "Botox, first time, this month. I'd like to book");
    stage.vendors.taken.add(stage.view().offered().getFirst().start());
    stage.caller.texts("1");
    stage.caller.texts("yes");
    stage.caller.texts("2");
    stage.caller.texts("yes");
  }

  private static void callDrops(RecoveryStage stage) {
    stage.caller.missesCall("event-1");
    stage.clinic.sees(() -> stage.vendors.effects.size() == 4);
    stage.caller.answersCall("first", By.HUMAN);
    stage.caller.says("first", "I'd like Botox");
    stage.caller.hangsUp("first");
    stage.clinic.sees(() -> stage.vendors.texts().size() == 2);
  }

  private static void staff(RecoveryStage stage) {
    stage.caller.missesCall("event-1");
    stage.clinic.sees(() -> stage.vendors.effects.size() == 4);
    stage.staff.takeOver();
    stage.clinic.waits(3, ChronoUnit.HOURS);
    stage.staff.resume();
  }

  private static void outage(RecoveryStage stage) {
    stage.store.consents.clear();
    stage.vendors.down.addAll(java.util.EnumSet.allOf(dev.ringback.workflows.clinic.Channel.class));
    stage.caller.missesCall("event-1");
    stage.clinic.waits(25, ChronoUnit.MINUTES);
    stage.vendors.down.clear();
  }

  private static void screener(RecoveryStage stage) {
    stage.caller.missesCall("event-1");
    stage.clinic.sees(() -> stage.vendors.effects.size() == 4);
    stage.caller.answersCall("first", By.HUMAN);
    stage.caller.means(Intent.SCREENED);
    stage.caller.says("first", "Please say your name and why you're calling");
    stage.caller.means(Intent.UNAVAILABLE);
    stage.caller.says("first", "The person you're calling is not available");
    stage.caller.hangsUp("first");
    stage.clinic.waits(6, ChronoUnit.MINUTES);
  }

  private static void lostCallback(RecoveryStage stage) {
    EffectId call = EffectId.of(new EpisodeId("ep_1"), "step-1", "voice");
    stage.vendors.standings.put(call, CallStanding.ENDED);
    stage.caller.missesCall("event-1");
    stage.clinic.waits(6, ChronoUnit.MINUTES);
    stage.caller.answersCall("step-1", By.HUMAN);
    stage.caller.says("step-1", "I'd like Botox");
    stage.clinic.waits(20, ChronoUnit.MINUTES);
  }

  private static void callBack(RecoveryStage stage) {
    texts(stage, "I'd like Botox");
    stage.caller.means(Intent.BY_CALL);
    stage.caller.texts("can you call me instead?");
    stage.clinic.sees(() -> stage.vendors.called("call-back-1"));
    stage.caller.answersCall("call-back-1", By.HUMAN);
    stage.caller.says("call-back-1", "no nothing, it's my first time, this month");
    stage.caller.hangsUp("call-back-1");
  }

  private static void replyCall(RecoveryStage stage) {
    stage.store.clinic = TextFirst.clinic();
    stage.caller.missesCall("event-1");
    stage.clinic.sees(() -> stage.vendors.effects.size() == 3);
    stage.caller.texts("call");
    stage.clinic.sees(() -> stage.vendors.called("call-back-1"));
    stage.caller.answersCall("call-back-1", By.HUMAN);
    stage.caller.says("call-back-1", "I'd like Botox, never had it, this month, I want to book");
    stage.caller.says("call-back-1", "the first one");
    stage.caller.says("call-back-1", "yes");
  }

  private static void answeredAfterAll(RecoveryStage stage) {
    stage.caller.missesCall("event-1");
    stage.clinic.sees(() -> stage.vendors.effects.size() == 4);
    stage.caller.wasAnswered("event-1");
  }

  private static void answeredLive(RecoveryStage stage) {
    stage.caller.isTaken("CA1");
    stage.caller.answersCall("answered-CA1", By.HUMAN);
    stage.caller.says("answered-CA1", "I'd like Botox, never had it, this month, I want to book");
    stage.caller.isSilent("answered-CA1");
    stage.caller.says("answered-CA1", "the first one");
    stage.caller.says("answered-CA1", "yes");
  }

  private static void movesAnAppointment(RecoveryStage stage) {
    stage.vendors.visit("apt-1", stage.now().plus(3, ChronoUnit.DAYS));
    texts(stage, "I need to reschedule my appointment", "2");
    stage.vendors.taken.add(stage.view().offered().get(1).start());
    for (String said : List.of("yes", "1", "yes please")) {
      stage.caller.texts(said);
    }
  }

  private static void cancelsOnACall(RecoveryStage stage) {
    stage.vendors.visit("apt-1", stage.now().plus(3, ChronoUnit.DAYS));
    stage.vendors.visit("apt-2", stage.now().plus(5, ChronoUnit.DAYS));
    stage.caller.missesCall("event-1");
    stage.clinic.sees(() -> stage.vendors.effects.size() == 4);
    stage.caller.answersCall("first", By.HUMAN);
    stage.caller.says("first", "I have to cancel my appointment");
    stage.caller.says("first", "yes");
    stage.caller.says("first", "the second one");
    stage.caller.says("first", "yes, cancel it");
    stage.caller.hangsUp("first");
  }

  private static void changedAtTheClinic(RecoveryStage stage) {
    stage.vendors.visit("apt-1", stage.now().plus(3, ChronoUnit.DAYS));
    texts(stage, "cancel my appointment");
    Instant later = stage.now().plus(4, ChronoUnit.DAYS);
    stage.vendors.appointments.clear();
    stage.vendors.visit("apt-1", later);
    stage.hearsOf(new AppointmentChange(new AppointmentId("apt-1"), false, later, stage.now()));
    stage.caller.texts("yes");
    stage.caller.texts("no, keep it");
  }

  private static void findsNoAppointment(RecoveryStage stage) {
    stage.caller.writesFirst("do you have another day?");
    stage.caller.texts("I need to cancel my appointment");
    stage.caller.texts("no");
  }

  private static void cutIn(RecoveryStage stage) {
    stage.caller.missesCall("event-1");
    stage.clinic.sees(() -> stage.vendors.effects.size() == 4);
    stage.caller.answersCall("first", By.HUMAN);
    stage.caller.cutsIn();
    CompletableFuture<Reply> first = stage.caller.startsSaying("first", "I'd like");
    stage.clinic.sees(() -> stage.store.reads.size() == 1);
    stage.caller.says("first", "Botox, sorry");
    first.join();
    stage.caller.cutsIn();
    CompletableFuture<Reply> alone = stage.caller.startsSaying("first", "this month");
    stage.clinic.sees(() -> stage.store.reads.size() == 3);
    stage.clinic.waits(3, ChronoUnit.SECONDS);
    alone.join();
    stage.caller.hangsUp("first");
  }
}
