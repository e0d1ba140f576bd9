package dev.ringback.activities.compliance.rights;

import dev.ringback.activities.TestStore;
import dev.ringback.activities.outreach.VendorException;
import dev.ringback.records.compliance.rights.VendorCopies.Copy;
import dev.ringback.records.outreach.EffectLedger.Intent;
import dev.ringback.records.outreach.EffectLedger.Kind;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.EffectId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A vendor that answers as told, and remembers what it was asked to delete. */
final class RecordedCopies implements VendorDeletion {
  static final String TEXT = "SM" + "1".repeat(32);
  static final String CALL = "CA" + "2".repeat(32);

  final List<String> asked = new ArrayList<>();
  Result answer = Result.DELETED;
  @Nullable VendorException trouble;
  private final String vendor;

  RecordedCopies(String vendor) {
    this.vendor = vendor;
  }

  @Override
  public String vendor() {
    return vendor;
  }

  @Override
  public Result delete(Copy copy) {
    asked.add(copy.kind() + " " + (copy.address() == null ? copy.ref() : copy.address()));
    if (trouble != null) {
      throw trouble;
    }
    return answer;
  }

  /** One call and one text of the store's person. */
  static void sent(TestStore store) {
    effect(store, Kind.TEXT, "sms", TEXT);
    effect(store, Kind.CALL, "call", CALL);
  }

  private static void effect(TestStore store, Kind kind, String what, String ref) {
    EffectId id = EffectId.of(TestStore.EPISODE, "first", what);
    store.ledger.intend(
        new Intent(id, TestStore.EPISODE, store.contact, kind, null), store.clock.instant());
    store.ledger.settle(id, new Dispatch.Accepted(ref), store.clock.instant());
  }
}
