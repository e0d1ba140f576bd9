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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reaches out on several channels at once, and takes back what still rings. */
public final class Outreach {
  /** About four rings: the vendor gives up then. */
  static final Duration RING_FOR = Duration.ofSeconds(25);

  private final EpisodeId episode;
  private final ContactId contact;
  private final Clinic clinic;
  private final Location location;
  private final Set<EffectId> ringing = new LinkedHashSet<>();
  private final List<Promise<Withdrawal>> withdrawals = new ArrayList<>();

  public Outreach(EpisodeId episode, ContactId contact, Clinic clinic, Location location) {
    this.episode = episode;
    this.contact = contact;
    this.clinic = clinic;
    this.location = location;
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

  /** Whether a call of ours rings or talks, as far as reported. */
  public boolean ringing() {
    return !ringing.isEmpty();
  }

  /** A call is over, or nobody will ever tell. */
  public void over(EffectId call) {
    ringing.remove(call);
  }

  /**
   * Starts taking back every call in flight but the one the person talks on. Nobody waits for it,
   * least of all the person.
   */
  public void withdrawCalls(@Nullable EffectId talkingOn) {
    for (EffectId call : List.copyOf(ringing)) {
      if (!call.equals(talkingOn)) {
        TelephonyActivities telephony = telephony("Withdraw the call that still rings");
        withdrawals.add(
            Async.function(telephony::withdrawCall, new WithdrawCall(call, location.callerId())));
        ringing.remove(call);
      }
    }
  }

  /** Waits for withdrawals under way; one that fails leaves a call that ends by itself. */
  public void awaitWithdrawals() {
    Workflow.await(() -> withdrawals.stream().allMatch(Promise::isCompleted));
  }

  private Promise<Dispatch> send(String occasion, Channel channel, Openings words, Instant until) {
    EffectId effect =
        EffectId.of(episode, occasion, channel.name().toLowerCase(java.util.Locale.ROOT));
    String summary = occasion + ": " + channel.name();
    return switch (channel) {
      case VOICE -> {
        ringing.add(effect);
        PlaceCall call =
            new PlaceCall(effect, episode, contact, location.callerId(), RING_FOR, until);
        yield Async.function(telephony(summary)::placeCall, call);
      }
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
      results.add(result);
      if (channel == Channel.VOICE && result != AttemptResult.MADE) {
        ringing.clear();
      }
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

  private static TelephonyActivities telephony(String summary) {
    return Workflow.newActivityStub(
        TelephonyActivities.class, ActivityPolicies.attempt(TaskQueues.OUTREACH, summary));
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
