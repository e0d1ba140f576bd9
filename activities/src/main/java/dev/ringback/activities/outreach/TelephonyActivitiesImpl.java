package dev.ringback.activities.outreach;

import com.twilio.rest.api.v2010.account.Call;
import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.records.outreach.Contact;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.records.outreach.EffectLedger;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.outreach.CallStanding;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.LookUpCall;
import dev.ringback.workflows.outreach.PlaceCall;
import dev.ringback.workflows.outreach.TelephonyActivities;
import dev.ringback.workflows.outreach.WithdrawCall;
import dev.ringback.workflows.outreach.Withdrawal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Calls through Twilio. */
public final class TelephonyActivitiesImpl implements TelephonyActivities {
  private final TwilioGateway twilio;
  private final VendorCallbacks callbacks;
  private final ContactRepository contacts;
  private final EffectLedger ledger;
  private final EffectOnce once;
  private final TwilioReadBack listed;
  private final CallWithdrawal withdrawal;
  private final CallClearance clearance;

  public TelephonyActivitiesImpl(
      TwilioGateway twilio,
      VendorCallbacks callbacks,
      ContactRepository contacts,
      EffectLedger ledger,
      EffectOnce once,
      CallWithdrawal withdrawal,
      CallClearance clearance) {
    this.twilio = twilio;
    this.callbacks = callbacks;
    this.contacts = contacts;
    this.ledger = ledger;
    this.once = once;
    this.listed = new TwilioReadBack(ledger);
    this.withdrawal = withdrawal;
    this.clearance = clearance;
  }

  @Override
  public Dispatch placeCall(PlaceCall call) {
    Optional<Contact> contact = contacts.find(call.contact());
    if (contact.isEmpty()) {
      return new Dispatch.Refused(Dispatch.Refusal.NO_ADDRESS);
    }
    return once.perform(
        new EffectLedger.Intent(
            call.effect(), call.episode(), call.contact(), EffectLedger.Kind.CALL, Channel.VOICE),
        call.notAfter(),
        new Asking(call, contact.get().phone()));
  }

  @Override
  public Withdrawal withdrawCall(WithdrawCall call) {
    return withdrawal.withdraw(call);
  }

  @Override
  public CallStanding lookUpCall(LookUpCall call) {
    Dispatch outcome = ledger.find(call.effect()).map(EffectLedger.Effect::outcome).orElse(null);
    if (!(outcome instanceof Dispatch.Accepted(var sid))) {
      return CallStanding.UNKNOWN;
    }
    try {
      return standing(twilio.callStatus(sid));
    } catch (VendorException e) {
      if (e instanceof VendorException.Refused refused && refused.notFound()) {
        return CallStanding.UNKNOWN;
      }
      throw EffectOnce.unavailable(e);
    }
  }

  private static CallStanding standing(Call.Status status) {
    return switch (status) {
      case QUEUED, RINGING, IN_PROGRESS -> CallStanding.UNDER_WAY;
      case COMPLETED -> CallStanding.ENDED;
      case NO_ANSWER, CANCELED -> CallStanding.NOT_ANSWERED;
      case BUSY -> CallStanding.BUSY;
      case FAILED -> CallStanding.FAILED;
    };
  }

  /** One call, asked for and looked for. */
  private final class Asking implements VendorAction {
    private final PlaceCall call;
    private final PhoneNumber to;

    private Asking(PlaceCall call, PhoneNumber to) {
      this.call = call;
      this.to = to;
    }

    @Override
    public String ask() {
      return twilio.call(
          to.e164(),
          call.callerId().e164(),
          callbacks.callAnswered(call.effect()),
          callbacks.callStatus(call.effect()),
          call.ringFor(),
          call.timeLimit());
    }

    @Override
    public boolean isStillAllowed() {
      return clearance.mayCall(call.episode());
    }

    @Override
    public ReadBack readBack(Instant since, Map<String, String> notes) {
      return listed.find(twilio.calls(to.e164(), call.callerId().e164()), since, body -> true);
    }
  }
}
