package dev.ringback.activities.outreach;

import dev.ringback.activities.compliance.rights.VendorDeletion;
import dev.ringback.activities.outreach.VendorException.Refused;
import dev.ringback.records.compliance.rights.VendorCopies.Copy;

/**
 * Has SendGrid forget an address (Recipients' Data Erasure). SendGrid says when it has begun, not
 * when it is done.
 */
public final class SendGridErasure implements VendorDeletion {
  private final SendGridGateway sendGrid;

  public SendGridErasure(SendGridGateway sendGrid) {
    this.sendGrid = sendGrid;
  }

  @Override
  public String vendor() {
    return "SENDGRID";
  }

  @Override
  public Result delete(Copy copy) {
    String address = copy.address();
    if (address == null) {
      return Result.NOT_THERE;
    }
    try {
      sendGrid.erase(address);
      return Result.DELETED;
    } catch (Refused e) {
      return Result.REFUSED;
    }
  }
}
