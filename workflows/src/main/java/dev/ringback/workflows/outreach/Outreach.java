package dev.ringback.workflows.outreach;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.PhoneNumber;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Reaches out on several channels at once. */
public final class Outreach {
  private final EpisodeId episode;
  private final ContactId contact;
  private final Clinic clinic;
  private final Location location;
  private final Calls calls;

  public Outreach(
      EpisodeId episode, ContactId contact, Clinic clinic, Location location, Calls calls) {
    this.episode = episode;
    this.contact = contact;
    this.clinic = clinic;
    this.location = location;
    this.calls = calls;
  }

  /**
   * Makes an attempt on its channels in parallel and waits until every vendor has answered, or the
   * person has: then what is still on its way is withdrawn.
   *
   * @param until last moment at which each channel may be used
   */
  public AttemptResult attempt(
      String occasion, Map<Channel, Instant> until, Openings words, Supplier<Boolean> engaged) {
    Map<Channel, Promise<Dispatch>> sends = new EnumMap<>(Channel.class);
    CancellationScope scope =
        Workflow.newCancellationScope(
            () -> until.forEach((c, end) -> sends.put(c, send(occasion, c, words, end))));
    scope.run();
    Workflow.await(() -> engaged.get() || sends.values().stream().allMatch(Promise::isCompleted));
    scope.cancel("the person has answered");
    return result(occasion, sends);
  }

  private Promise<Dispatch> send(String occasion, Channel channel, Openings words, Instant until) {
    EffectId effect = effect(occasion, channel);
    String summary = occasion + ": " + channel.name();
    return switch (channel) {
      case VOICE -> calls.place(effect, until, summary);
      case SMS ->
          Async.function(
              messaging(summary)::sendText,
              new SendText(
                  effect,
                  episode,
                  contact,
                  channel,
                  location.callerId(),
                  words.text(),
                  null,
                  List.of(),
                  until));
      case WHATSAPP -> {
        PhoneNumber from =
            Objects.requireNonNull(location.whatsAppSender(), "allowed without a sender");
        yield Async.function(
            messaging(summary)::sendText,
            new SendText(
                effect,
                episode,
                contact,
                channel,
                from,
                words.whatsApp(),
                clinic.whatsAppTemplate(),
                List.of(clinic.name()),
                until));
      }
      case EMAIL ->
          Async.function(
              email(summary)::sendEmail,
              new SendEmail(
                  effect,
                  episode,
                  contact,
                  clinic.email(),
                  words.mailSubject(),
                  words.mailBody(),
                  until));
    };
  }

  private AttemptResult result(String occasion, Map<Channel, Promise<Dispatch>> sends) {
    List<AttemptResult> results = new ArrayList<>();
    sends.forEach((channel, send) -> {
      AttemptResult result = send.isCompleted() ? result(send) : AttemptResult.NOT_MADE;
      if (channel == Channel.VOICE && result != AttemptResult.MADE) {
        result = calls.unlessAnswered(effect(occasion, channel), result);
      }
      results.add(result);
    });
    if (results.contains(AttemptResult.MADE)) {
      return AttemptResult.MADE;
    }
    return results.contains(AttemptResult.NOT_MADE)
        ? AttemptResult.NOT_MADE
        : AttemptResult.REFUSED;
  }

  private static AttemptResult result(Promise<Dispatch> send) {
    RuntimeException failure = send.getFailure();
    if (failure == null) {
      return switch (send.get()) {
        case Dispatch.Accepted _, Dispatch.Unsettled _ -> AttemptResult.MADE;
        case Dispatch.Refused(Dispatch.Refusal why) ->
            why == Dispatch.Refusal.WINDOW_CLOSED ? AttemptResult.NOT_MADE : AttemptResult.REFUSED;
      };
    }
    // Cancelled by a pause it was not made; by an answer, nobody asks any more.
    return failure.getCause() instanceof ApplicationFailure cause
            && cause.getType().equals(Failures.NOT_CONFIGURED)
        ? AttemptResult.REFUSED
        : AttemptResult.NOT_MADE;
  }

  private EffectId effect(String occasion, Channel channel) {
    return EffectId.of(episode, occasion, channel.name().toLowerCase(Locale.ROOT));
  }

  private static MessagingActivities messaging(String summary) {
    return Workflow.newActivityStub(
        MessagingActivities.class, ActivityPolicies.attempt(TaskQueues.OUTREACH, summary));
  }

  private static EmailActivities email(String summary) {
    return Workflow.newActivityStub(
        EmailActivities.class, ActivityPolicies.attempt(TaskQueues.OUTREACH, summary));
  }
}
