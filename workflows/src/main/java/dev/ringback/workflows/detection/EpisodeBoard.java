package dev.ringback.workflows.detection;

import dev.ringback.workflows.conversation.GlowScore;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.conversation.Pending;
import io.temporal.common.SearchAttributeKey;
import io.temporal.common.SearchAttributeUpdate;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an operator sees of an episode in the Temporal UI: search attributes to list by, and details
 * in Markdown. Neither says who the person is or what they said.
 */
public final class EpisodeBoard {
  public static final SearchAttributeKey<String> CLINIC_ID =
      SearchAttributeKey.forKeyword("ClinicId");
  public static final SearchAttributeKey<String> STAGE =
      SearchAttributeKey.forKeyword("RecoveryStage");
  public static final SearchAttributeKey<String> OUTCOME = SearchAttributeKey.forKeyword("Outcome");
  public static final SearchAttributeKey<OffsetDateTime> NEXT_ATTEMPT_AT =
      SearchAttributeKey.forOffsetDateTime("NextAttemptAt");
  public static final SearchAttributeKey<Boolean> ESCALATED =
      SearchAttributeKey.forBoolean("Escalated");
  public static final SearchAttributeKey<String> GLOW_PRIORITY =
      SearchAttributeKey.forKeyword("GlowPriority");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.US);

  private final List<String> story = new ArrayList<>();
  private final ZoneId zone;
  private @Nullable Stage shownStage;
  private @Nullable Instant shownAttempt;

  EpisodeBoard(ZoneId zone) {
    this.zone = zone;
    String atStart = Workflow.getTypedSearchAttributes().get(STAGE);
    this.shownStage = atStart == null ? null : Stage.valueOf(atStart);
  }

  /** An enum's or a code's name as words. */
  static String word(@Nullable Object name) {
    return String.valueOf(name).toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String words(List<?> names) {
    return String.join(", ", names.stream().map(EpisodeBoard::word).toList());
  }

  /** Adds a line to what happened; keeps the last twenty. */
  void tell(Instant at, String line) {
    story.add("- " + TIME.format(at.atZone(zone)) + " — " + line);
    if (story.size() > 20) {
      story.removeFirst();
    }
  }

  /** Shows the state; search attributes only where they changed. */
  void show(EpisodeState state, GlowScore glow, Pending waitingFor) {
    List<SearchAttributeUpdate<?>> changes = new ArrayList<>();
    Outcome outcome = state.outcome();
    if (state.stage() != shownStage) {
      shownStage = state.stage();
      changes.add(STAGE.valueSet(state.stage().name()));
      if (outcome != null) {
        changes.add(OUTCOME.valueSet(outcome.code()));
        changes.add(ESCALATED.valueSet(outcome instanceof Outcome.Escalated));
        changes.add(GLOW_PRIORITY.valueSet(glow.track().name()));
      }
    }
    if (!java.util.Objects.equals(state.nextAttemptAt(), shownAttempt)) {
      shownAttempt = state.nextAttemptAt();
      changes.add(
          shownAttempt == null
              ? NEXT_ATTEMPT_AT.valueUnset()
              : NEXT_ATTEMPT_AT.valueSet(shownAttempt.atOffset(ZoneOffset.UTC)));
    }
    if (!changes.isEmpty()) {
      Workflow.upsertTypedSearchAttributes(changes.toArray(new SearchAttributeUpdate<?>[0]));
    }
    Workflow.setCurrentDetails(details(state, glow, waitingFor));
  }

  private String details(EpisodeState state, GlowScore glow, Pending waitingFor) {
    Outcome outcome = state.outcome();
    StringBuilder text = new StringBuilder();
    text.append("**").append(outcome == null ? state.stage() : outcome.code()).append("**");
    if (state.mode() != Mode.AUTOMATED) {
      text.append(" · automation: **").append(state.mode()).append("**");
    }
    text.append(" · missed calls: ").append(state.missedCalls());
    if (state.talkingOn() != null) {
      text.append(" · talks by ").append(word(state.talkingOn()));
    }
    text.append("\n\nGLOW ").append(glow.composite()).append(" (goals ").append(glow.goals());
    text.append(", limitations ").append(glow.limitations());
    text.append(", openness ").append(glow.openness());
    text.append(", window ").append(glow.window()).append(") → ").append(glow.track());
    text.append("\n\nNext: ").append(next(state, waitingFor)).append("\n\n");
    return text.append(String.join("\n", story)).toString();
  }

  private String next(EpisodeState state, Pending waitingFor) {
    if (state.outcome() != null) {
      return "nothing, the episode is closed";
    }
    if (state.mode() != Mode.AUTOMATED) {
      return "a signal `resume`";
    }
    Instant attempt = state.nextAttemptAt();
    if (attempt != null) {
      return "attempt at " + TIME.format(attempt.atZone(zone));
    }
    return state.isEngaged() ? "the caller's answer (" + word(waitingFor) + ")" : "outreach";
  }
}
