package dev.ringback.activities.outreach;

import com.twilio.rest.api.v2010.account.Call;
import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.outreach.Contact;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.records.outreach.EffectLedger;
import dev.ringback.records.outreach.EffectLedger.Standing;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.Dispatch.Refusal;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.WithdrawCall;
import dev.ringback.workflows.outreach.Withdrawal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Takes a call back, and sees to it that one not placed yet never is. */
public final class CallWithdrawal {
  private static final int TRIES = 3;

  private final TwilioGateway twilio;
  private final EffectLedger ledger;
  private final EffectOnce once;
  private final EpisodeRepository episodes;
  private final ContactRepository contacts;
  private final InstantSource clock;

  public CallWithdrawal(
      TwilioGateway twilio,
      EffectLedger ledger,
      EffectOnce once,
      EpisodeRepository episodes,
      ContactRepository contacts,
      InstantSource clock) {
    this.twilio = twilio;
    this.ledger = ledger;
    this.once = once;
    this.episodes = episodes;
    this.contacts = contacts;
    this.clock = clock;
  }

  Withdrawal withdraw(WithdrawCall request) {
    EffectId call = request.call();
    Optional<EpisodeRepository.Row> episode = episode(call);
    if (episode.isEmpty()) {
      return Withdrawal.NEVER_PLACED;
    }
    EpisodeRepository.Row row = episode.get();
    EffectLedger.Intent intent =
        new EffectLedger.Intent(
            call, row.id(), row.contact(), EffectLedger.Kind.CALL, Channel.VOICE);
    // Announcing it ourselves takes the place that placing it would need.
    return switch (ledger.intend(intent, clock.instant())) {
      case Standing.Fresh _ -> never(call);
      case Standing.Settled settled -> withdraw(settled.outcome());
      case Standing.Pending pending -> {
        Dispatch earlier = once.lookBack(call, new Looking(row, request.callerId()), pending);
        yield earlier == null ? never(call) : withdraw(earlier);
      }
    };
  }

  private Withdrawal withdraw(Dispatch outcome) {
    return switch (outcome) {
      case Dispatch.Accepted accepted -> stop(accepted.vendorRef());
      case Dispatch.Refused _ -> Withdrawal.NEVER_PLACED;
      case Dispatch.Unsettled _ -> Withdrawal.ALREADY_OVER;
    };
  }

  private Withdrawal never(EffectId call) {
    ledger.settle(call, new Dispatch.Refused(Refusal.WITHDRAWN), clock.instant());
    return Withdrawal.NEVER_PLACED;
  }

  private Withdrawal stop(String sid) {
    try {
      for (int i = 0; i < TRIES; i++) {
        Optional<Call.UpdateStatus> how = howToEnd(twilio.callStatus(sid));
        if (how.isEmpty()) {
          return Withdrawal.ALREADY_OVER;
        }
        try {
          twilio.endCall(sid, how.get());
          return Withdrawal.STOPPED;
        } catch (VendorException.Refused e) {
          // It was answered or ended since its status was read: look again.
        }
      }
      throw EffectOnce.unavailable("the call's state keeps changing", null);
    } catch (VendorException e) {
      if (e instanceof VendorException.Refused refused && refused.notFound()) {
        return Withdrawal.ALREADY_OVER;
      }
      throw EffectOnce.unavailable(e);
    }
  }

  private static Optional<Call.UpdateStatus> howToEnd(Call.Status status) {
    return switch (status) {
      case QUEUED, RINGING -> Optional.of(Call.UpdateStatus.CANCELED);
      case IN_PROGRESS -> Optional.of(Call.UpdateStatus.COMPLETED);
      case COMPLETED, BUSY, FAILED, NO_ANSWER, CANCELED -> Optional.empty();
    };
  }

  private Optional<EpisodeRepository.Row> episode(EffectId call) {
    return ledger
        .find(call)
        .map(EffectLedger.Effect::episode)
        .or(() -> namedIn(call))
        .flatMap(episodes::find);
  }

  /** {@link EffectId#of} puts the episode first. */
  private static Optional<EpisodeId> namedIn(EffectId call) {
    int what = call.value().lastIndexOf('.');
    int occasion = what < 0 ? -1 : call.value().lastIndexOf('.', what - 1);
    return occasion <= 0
        ? Optional.empty()
        : Optional.of(new EpisodeId(call.value().substring(0, occasion)));
  }

  /** Looks for the call; never places it. */
  private final class Looking implements VendorAction {
    private final EpisodeRepository.Row episode;
    private final PhoneNumber from;

    private Looking(EpisodeRepository.Row episode, PhoneNumber from) {
      this.episode = episode;
      this.from = from;
    }

    @Override
    public String ask() {
      throw new IllegalStateException("a withdrawal places no call");
    }

    @Override
    public ReadBack readBack(Instant since, Map<String, String> notes) {
      Optional<PhoneNumber> to = contacts.find(episode.contact()).map(Contact::phone);
      if (to.isEmpty()) {
        return new ReadBack.CannotTell();
      }
      return new TwilioReadBack(ledger)
          .find(twilio.calls(to.get().e164(), from.e164()), since, body -> true);
    }
  }
}
