package dev.ringback.activities.compliance.rights;

import dev.ringback.activities.outreach.VendorException;
import dev.ringback.records.compliance.rights.VendorCopies;
import dev.ringback.records.compliance.rights.VendorCopies.Copy;
import dev.ringback.workflows.clinic.ContactId;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Has vendors delete what they keep of a person, as far as they do now. */
final class CopyDeletion {
  private final VendorCopies copies;
  private final List<VendorDeletion> vendors;
  private final InstantSource clock;

  CopyDeletion(VendorCopies copies, List<VendorDeletion> vendors, InstantSource clock) {
    this.copies = copies;
    this.vendors = List.copyOf(vendors);
    this.clock = clock;
  }

  /**
   * How many stay pending; each says why.
   *
   * @param held whether a hold covers the person now: then no more is deleted
   */
  int deletePending(ContactId contact, BooleanSupplier held, Runnable alive) {
    for (Copy copy : copies.pending(contact)) {
      if (held.getAsBoolean()) {
        break;
      }
      tryOne(copy);
      alive.run();
    }
    return copies.pending(contact).size();
  }

  private void tryOne(Copy copy) {
    try {
      switch (vendor(copy).delete(copy)) {
        case DELETED -> copies.settle(copy, VendorCopies.State.DELETED, clock.instant());
        case NOT_THERE -> copies.settle(copy, VendorCopies.State.NOT_THERE, clock.instant());
        case NOT_YET -> copies.stays(copy, "the vendor has not finished with it");
        case REFUSED -> copies.stays(copy, "the vendor refused");
      }
    } catch (VendorException e) {
      copies.stays(copy, e.getMessage() == null ? "the vendor cannot be asked" : e.getMessage());
    }
  }

  private VendorDeletion vendor(Copy copy) {
    return vendors.stream()
        .filter(vendor -> vendor.vendor().equals(copy.vendor()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody deletes at " + copy.vendor()));
  }
}
