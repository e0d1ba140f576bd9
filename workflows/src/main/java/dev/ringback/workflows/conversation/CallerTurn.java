package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The caller said or wrote something. The words wait in the store under {@code id}.
 *
 * @param call the call it was said in; null for written channels
 * @param silent nothing was said when something was expected; there are no words
 * @param stop the words ask to stop, by rule or as the vendor's keyword; heeded before anything
 *     else
 * @param stopAnswered the vendor took it as a stop keyword and has answered the person itself, so
 *     that no confirmation of ours may follow
 * @param heard how many characters of our last reply on the call were heard before the caller cut
 *     in; null: all of them
 * @param stopWord the keyword, in capitals, if one of the known ones was the whole message and asks
 *     to stop; null otherwise
 * @param asksForCall whether the words ask for a call now, by rule; null: not told
 */
public record CallerTurn(
    TurnId id,
    Channel channel,
    @Nullable EffectId call,
    Instant at,
    boolean silent,
    boolean stop,
    boolean stopAnswered,
    @Nullable Integer heard,
    @Nullable String stopWord,
    @Nullable Boolean asksForCall) {

  /** A turn of whose words nothing is known by rule but whether they ask to stop. */
  public CallerTurn(
      TurnId id,
      Channel channel,
      @Nullable EffectId call,
      Instant at,
      boolean silent,
      boolean stop,
      boolean stopAnswered,
      @Nullable Integer heard) {
    this(id, channel, call, at, silent, stop, stopAnswered, heard, null, null);
  }

  /** The same turn with what rules find in its words. */
  public CallerTurn saying(String words) {
    return new CallerTurn(
        id,
        channel,
        call,
        at,
        silent,
        stop,
        stopAnswered,
        heard,
        stop ? WordsPolicy.stopWord(words).orElse(null) : null,
        ChannelWishPolicy.wantsCall(words));
  }

  /**
   * Whether a stop may have been meant for an appointment: it counts, and they are told whom to
   * call.
   */
  public boolean mayMeanAppointment() {
    return stopWord != null && StopWords.MAY_MEAN_AN_APPOINTMENT.contains(stopWord);
  }
}
