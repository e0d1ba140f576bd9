package dev.ringback.starter.intake;

import dev.ringback.records.crypto.CallerHash;
import dev.ringback.records.detection.CallLegRepository;
import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.recovery.RecoveriesUnavailable;
import dev.ringback.workflows.detection.CallWatch;
import dev.ringback.workflows.detection.CallWatch.Verdict;
import dev.ringback.workflows.detection.EventId;
import dev.ringback.workflows.detection.LegNews;
import dev.ringback.workflows.detection.PhoneSystem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Takes news of single legs, for systems that do not tell of a call as a whole. */
@Component
public class CallLegs {
  private final CallLegRepository legs;
  private final WebhookInbox inbox;
  private final MissedCalls calls;
  private final CallerHash hash;
  private final Clock clock;

  CallLegs(
      CallLegRepository legs, WebhookInbox inbox, MissedCalls calls, CallerHash hash, Clock clock) {
    this.legs = legs;
    this.inbox = inbox;
    this.calls = calls;
    this.hash = hash;
    this.clock = clock;
  }

  /**
   * Keeps the news, and hands the call over once it is known how it ended.
   *
   * @param callKey the system's id of the caller's leg
   * @throws RecoveriesUnavailable while the news of a phone that rang may still come
   */
  public Handling take(PhoneSystem system, String callKey, LegNews news, Instant acceptedAt) {
    return take(system, callKey, List.of(news), acceptedAt);
  }

  /** The same, of several legs at once. */
  public Handling take(PhoneSystem system, String callKey, List<LegNews> news, Instant acceptedAt) {
    note(system, callKey, news);
    String call = hashed(system, callKey);
    return act(system, call, judged(system, call), acceptedAt);
  }

  /** Keeps the news and does nothing about it. */
  public void note(PhoneSystem system, String callKey, List<LegNews> news) {
    String call = hashed(system, callKey);
    news.forEach(piece -> legs.note(system, call, piece));
  }

  /** How a call stands by what is known. */
  public Verdict verdict(PhoneSystem system, String callKey) {
    return judged(system, hashed(system, callKey));
  }

  private Verdict judged(PhoneSystem system, String call) {
    return CallWatch.judge(legs.ofCall(system, call), clock.instant());
  }

  /**
   * Judges a call again that could not be handed over.
   *
   * @throws RecoveriesUnavailable if a phone began to ring meanwhile
   */
  Handling again(PhoneSystem system, String call, Instant acceptedAt) {
    return switch (judged(system, call)) {
      case Verdict.Going _ -> new Handling.HandedOver();
      case Verdict.Unsettled _ -> throw notHeardOf();
      case Verdict.Over over -> report(system, call, over, acceptedAt);
    };
  }

  private Handling act(PhoneSystem system, String call, Verdict verdict, Instant acceptedAt) {
    return switch (verdict) {
      case Verdict.Going _ -> new Handling.HandedOver();
      case Verdict.Unsettled _ -> throw notHeardOf();
      case Verdict.Over over -> once(system, call, over, acceptedAt);
    };
  }

  private static RecoveriesUnavailable notHeardOf() {
    return new RecoveriesUnavailable("a phone that rang has not been heard of yet");
  }

  /** News that come after a call was judged judge it the same; that is done once. */
  private Handling once(PhoneSystem system, String call, Verdict.Over over, Instant acceptedAt) {
    return inbox
        .accept(
            JudgedCallHandler.SOURCE,
            judgement(system, call, over),
            JudgedCallHandler.body(system, call),
            acceptedAt)
        .map(entry -> {
          Handling handling = report(system, call, over, acceptedAt);
          switch (handling) {
            case Handling.HandedOver _ -> inbox.handedOver(entry.id());
            case Handling.SetAside aside -> inbox.setAside(entry.id(), aside.why());
          }
          return handling;
        })
        .orElseGet(Handling.HandedOver::new);
  }

  /** Other numbers are another judgement: the first may have named no clinic's, or no caller. */
  private String judgement(PhoneSystem system, String call, Verdict.Over over) {
    boolean named = CallerNumbers.read(over.from()) instanceof CallerNumbers.Reading.Number;
    return "%s/%s/%s/%s"
        .formatted(
            event(system, call).value(),
            over.outcome(),
            hash.of("call.dialled", String.valueOf(over.to())),
            named ? "named" : "unnamed");
  }

  private Handling report(PhoneSystem system, String call, Verdict.Over over, Instant acceptedAt) {
    return calls.take(
        new ReportedCall(
            event(system, call),
            system,
            over.outcome(),
            over.from(),
            over.to(),
            over.rangAt(),
            over.rang(),
            over.internal()),
        acceptedAt);
  }

  /** The event id of a call, whoever tells of it. */
  public static EventId event(CallerHash hash, PhoneSystem system, String callKey) {
    return event(system, hash.of("call." + system, callKey));
  }

  private String hashed(PhoneSystem system, String callKey) {
    return hash.of("call." + system, callKey);
  }

  private static EventId event(PhoneSystem system, String call) {
    return new EventId(system.name().toLowerCase(Locale.ROOT) + "." + call);
  }
}
