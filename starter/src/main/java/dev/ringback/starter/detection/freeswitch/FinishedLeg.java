package dev.ringback.starter.detection.freeswitch;

import dev.ringback.starter.intake.CallerNumbers;
import dev.ringback.workflows.detection.LegNews;
import dev.ringback.workflows.detection.LegNews.Role;
import dev.ringback.workflows.detection.LegNews.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A leg that ended, as FreeSWITCH sees it: {@code inbound} is whoever called in, be it a patient or
 * a phone at a desk. Its text form shows no number.
 *
 * @param dialled where the number dialled may stand, best first
 * @param answered whether the leg itself was answered, by a phone, a menu or a voicemail
 * @param bridged whether it was ever connected to another leg
 * @param talked whether its times show that somebody on another leg talked with it: what ended the
 *     leg later, such as a transfer to a phone that nobody took up, says nothing of that
 * @param cause why the leg ended, such as {@code ORIGINATOR_CANCEL}
 * @param bridgeCause why the last phone that was rung did not go on; null if none was
 * @param lastApplication the last application of the dialplan it was in
 */
record FinishedLeg(
    String uuid,
    @Nullable String direction,
    @Nullable String context,
    @Nullable String from,
    List<String> dialled,
    Instant beganAt,
    Instant endedAt,
    boolean answered,
    boolean bridged,
    boolean talked,
    @Nullable String cause,
    @Nullable String bridgeCause,
    @Nullable String lastApplication) {

  /** With early media a leg is bridged while the phone still rings; these tell that it was so. */
  private static final Set<String> NEVER_ANSWERED =
      Set.of(
          "NO_ANSWER",
          "NO_USER_RESPONSE",
          "USER_BUSY",
          "CALL_REJECTED",
          "ORIGINATOR_CANCEL",
          "USER_NOT_REGISTERED",
          "PROGRESS_TIMEOUT");

  /** Of a phone that was rung: nobody took it. Of the leg itself: its time was up, with anybody. */
  private static final String TIME_UP = "ALLOTTED_TIMEOUT";

  boolean isFromOutside(Set<String> contexts) {
    return "inbound".equals(direction) && context != null && contexts.contains(context);
  }

  /** What it tells of the call. */
  List<LegNews> news() {
    List<LegNews> news = new ArrayList<>();
    news.add(new LegNews(uuid, Role.CALLER, State.RINGING, from, to(), beganAt));
    State desk = desk();
    if (desk != null) {
      news.add(new LegNews("desk", Role.DESK, desk, null, null, endedAt));
    }
    news.add(new LegNews(uuid, Role.CALLER, State.ENDED, null, null, endedAt));
    return news;
  }

  private @Nullable State desk() {
    // With a voicemail at the end the times do not tell an answer from early media.
    boolean talkedOnly = talked && !"voicemail".equals(lastApplication);
    if (answered && bridged && (talkedOnly || !neverAnswered())) {
      return State.ANSWERED;
    }
    if (lastApplication != null) {
      switch (lastApplication) {
        case "voicemail" -> {
          return State.VOICEMAIL;
        }
        case "rxfax", "t38_gateway" -> {
          return State.FAX;
        }
        default -> {}
      }
    }
    return switch (why()) {
      case "NO_ANSWER", "NO_USER_RESPONSE", "PROGRESS_TIMEOUT", TIME_UP -> State.NO_ANSWER;
      case "USER_BUSY" -> State.BUSY;
      case "CALL_REJECTED",
          "USER_NOT_REGISTERED",
          "DESTINATION_OUT_OF_ORDER",
          "NORMAL_TEMPORARY_FAILURE",
          "RECOVERY_ON_TIMER_EXPIRE",
          "UNALLOCATED_NUMBER" ->
          State.REJECTED;
      default -> null;
    };
  }

  private boolean neverAnswered() {
    return NEVER_ANSWERED.contains(why()) || (why().equals(TIME_UP) && !TIME_UP.equals(cause));
  }

  private String why() {
    String told = bridgeCause == null || bridgeCause.equals("SUCCESS") ? cause : bridgeCause;
    return Objects.requireNonNullElse(told, "");
  }

  private @Nullable String to() {
    return dialled.stream()
        .filter(d -> CallerNumbers.read(d) instanceof CallerNumbers.Reading.Number)
        .findFirst()
        .orElse(dialled.isEmpty() ? null : dialled.getFirst());
  }

  @Override
  public String toString() {
    return "FinishedLeg[" + uuid + "]";
  }
}
