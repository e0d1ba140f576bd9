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
 */
public record CallerTurn(
    TurnId id,
    Channel channel,
    @Nullable EffectId call,
    Instant at,
    boolean silent,
    boolean stop,
    boolean stopAnswered,
    @Nullable Integer heard) {}
