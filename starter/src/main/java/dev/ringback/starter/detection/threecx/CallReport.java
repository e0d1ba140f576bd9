package dev.ringback.starter.detection.threecx;

import dev.ringback.records.crypto.CallerHash;
import dev.ringback.starter.JsonFields;
import dev.ringback.starter.Problem;
import dev.ringback.workflows.detection.LegNews;
import dev.ringback.workflows.detection.LegNews.Role;
import dev.ringback.workflows.detection.LegNews.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A report of 3CX's call journal, as our CRM template writes it. 3CX reports a call for each
 * extension that rang and gives it no id: a call is known by its caller and the second it began.
 *
 * @param number the caller's
 * @param line the clinic's, from the template's parameter: 3CX does not tell which was dialled
 * @param agent the extension
 */
record CallReport(
    Type type, String number, String line, Optional<String> agent, Instant startedAt) {

  /** What became of the call at that extension. */
  enum Type {
    Inbound,
    Outbound,
    Missed,
    Notanswered
  }

  static CallReport parse(byte[] body) {
    JsonFields fields = JsonFields.parse(body);
    return new CallReport(
        fields.oneOf("callType", Type.class),
        fields.optionalText("number").orElse("anonymous"),
        fields
            .optionalText("line")
            .orElseThrow(() ->
                Problem.field("line", "is missing; write the clinic's number in the template")),
        fields.optionalText("agent"),
        fields.instant("startedAt"));
  }

  /** Whether somebody called the clinic. */
  boolean isToTheClinic() {
    return type == Type.Inbound || type == Type.Missed;
  }

  String call() {
    return number + "\n" + startedAt;
  }

  /** The same for a redelivery. */
  String key(CallerHash hash) {
    return hash.of("3cx", String.join("\n", type.name(), agent.orElse(""), call()));
  }

  /**
   * What it tells. The first phone counts as one that still rings: others of the group may report
   * an answer, so the call is judged a while after it.
   *
   * @param at when it came, which is when the call was over
   */
  List<LegNews> news(Instant at) {
    return List.of(
        new LegNews("caller", Role.CALLER, State.RINGING, number, line, startedAt),
        new LegNews("others", Role.DESK, State.RINGING, null, null, startedAt),
        new LegNews(
            "agent " + agent.orElse(""),
            Role.DESK,
            type == Type.Inbound ? State.ANSWERED : State.NO_ANSWER,
            null,
            null,
            at),
        new LegNews("caller", Role.CALLER, State.ENDED, null, null, at));
  }

  @Override
  public String toString() {
    return "CallReport[" + type + "]";
  }
}
