package dev.ringback.activities.compliance.rights;

import dev.ringback.records.compliance.rights.VendorCopies.Copy;

/** A vendor that deletes what it keeps of a person. */
public interface VendorDeletion {

  /** As copies name it, such as {@code TWILIO}. */
  String vendor();

  /**
   * Asks for one copy to be deleted. May be repeated: a copy that is gone is not there.
   *
   * @throws dev.ringback.activities.outreach.VendorException if the vendor cannot be asked now
   */
  Result delete(Copy copy);

  /** What the vendor answered. */
  enum Result {
    DELETED,
    NOT_THERE,
    /** Not before it has finished with it. */
    NOT_YET,
    REFUSED
  }
}
