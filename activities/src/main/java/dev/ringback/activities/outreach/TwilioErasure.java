package dev.ringback.activities.outreach;

import dev.ringback.activities.compliance.rights.VendorDeletion;
import dev.ringback.activities.outreach.VendorException.Refused;
import dev.ringback.records.compliance.rights.VendorCopies.Copy;

/** Deletes calls, with their recordings first, and messages at Twilio. */
public final class TwilioErasure implements VendorDeletion {
  private final TwilioGateway twilio;

  public TwilioErasure(TwilioGateway twilio) {
    this.twilio = twilio;
  }

  @Override
  public String vendor() {
    return "TWILIO";
  }

  @Override
  public Result delete(Copy copy) {
    try {
      switch (copy.kind()) {
        case "CALL" -> deleteCall(copy.ref());
        case "MESSAGE" -> twilio.deleteMessage(copy.ref());
        default -> throw new IllegalArgumentException("not at Twilio: " + copy.kind());
      }
      return Result.DELETED;
    } catch (NotFinished e) {
      return Result.NOT_YET;
    } catch (Refused e) {
      return e.notFound() ? Result.NOT_THERE : Result.REFUSED;
    }
  }

  private void deleteCall(String sid) {
    // A recording outlives its call: it can only be found while it is known whose it is.
    for (String recording : twilio.recordings(sid)) {
      try {
        twilio.deleteRecording(recording);
      } catch (NotFinished e) {
        throw e;
      } catch (Refused e) {
        if (!e.notFound()) {
          throw e;
        }
      }
    }
    twilio.deleteCall(sid);
  }
}
