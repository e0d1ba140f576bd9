package dev.ringback.starter.detection;

import static dev.ringback.starter.detection.RingCentralNotification.text;

import dev.ringback.workflows.detection.LegNews;
import dev.ringback.workflows.detection.LegNews.Role;
import dev.ringback.workflows.detection.LegNews.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One party of a session: a phone, a mailbox or a machine at the clinic. {@code missedCall} is said
 * of the party: whether the call was missed depends on the others. The names of codes and reasons
 * are those of RingCentral's telephony-session events.
 */
final class RingCentralParty {
  /** The caller's own leg has no id of its own. */
  private static final String CALLER = "caller";

  private final JsonNode party;
  private final Instant at;
  private final Instant heardAt;

  /**
   * @param at RingCentral's time of the event; where that is the call's beginning, {@code heardAt}
   *     tells the order
   */
  RingCentralParty(JsonNode party, Instant at, Instant heardAt) {
    this.party = party;
    this.at = at;
    this.heardAt = heardAt;
  }

  static boolean isInbound(JsonNode party) {
    return "Inbound".equals(text(party.path("direction")));
  }

  List<LegNews> news() {
    List<LegNews> news = new ArrayList<>();
    State state = state();
    if (state != null) {
      news.add(desk(state));
    }
    if (isOver() && state != State.ENDED) {
      // It follows that a caller who was with the voicemail is gone, in whatever order that is
      // told.
      news.add(desk(State.ENDED));
    }
    if (isOver() && wasMissed()) {
      news.add(desk(State.MISSED));
    }
    if (calledInside()) {
      news.add(news(CALLER, Role.CALLER, State.INTERNAL, null));
    }
    return news;
  }

  private @Nullable State state() {
    return switch (code()) {
      case "Setup", "Proceeding" -> wasMissed() ? State.NO_ANSWER : State.RINGING;
      case "Answered", "Hold", "Parked" -> State.ANSWERED;
      case "VoiceMail", "VoiceMailScreening" -> State.VOICEMAIL;
      case "FaxReceive" -> State.FAX;
      case "Disconnected" -> ended();
      // It went on to another session, which is told of by itself.
      case "Gone" -> wasMissed() ? State.NO_ANSWER : State.ENDED;
      default -> wasMissed() ? State.NO_ANSWER : null;
    };
  }

  /** A call that moves on or is redirected rang here in vain; most other reasons say nothing. */
  private State ended() {
    return switch (reason()) {
      case "NoAnswer", "Timeout", "CallRedirected", "Voicemail" -> State.NO_ANSWER;
      case "CallerInputRedirect" -> State.REDIRECTED;
      case "TargetBusy" -> State.BUSY;
      case "Rejected", "CallReplied" -> State.REJECTED;
      case "Cancelled" -> State.ABANDONED;
      case "DestinationBlocked" -> State.BLOCKED;
      default -> wasMissed() ? State.NO_ANSWER : State.ENDED;
    };
  }

  private boolean isOver() {
    return switch (code()) {
      case "Disconnected", "Gone" -> true;
      // A caller may still be speaking to the machine.
      case "VoiceMail", "VoiceMailScreening", "FaxReceive" -> false;
      default -> wasMissed();
    };
  }

  /** Older notifications have no {@code missedCall}: there the reason has to do. */
  private boolean wasMissed() {
    JsonNode flag = party.path("missedCall");
    return flag.isBoolean()
        ? flag.booleanValue()
        : code().equals("Disconnected")
            && List.of("NoAnswer", "TargetBusy", "Rejected", "Cancelled").contains(reason());
  }

  private boolean calledInside() {
    return !party.path("from").path("extensionId").asString("").isEmpty();
  }

  private LegNews desk(State state) {
    String id = text(party.path("id"));
    return news(
        Objects.requireNonNullElse(id, "?"),
        Role.DESK,
        state,
        text(party.path("to").path("phoneNumber")));
  }

  private LegNews news(String leg, Role role, State state, @Nullable String to) {
    return new LegNews(
        leg, role, state, text(party.path("from").path("phoneNumber")), to, at, heardAt);
  }

  private String code() {
    return Objects.requireNonNullElse(text(party.path("status").path("code")), "");
  }

  private String reason() {
    return Objects.requireNonNullElse(text(party.path("status").path("reason")), "");
  }
}
