package dev.ringback.starter;

import dev.ringback.starter.compliance.rights.RightsWorkflows;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.compliance.rights.ErasureOrder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Purges and erasures that are written down. */
public final class FakeRightsWorkflows implements RightsWorkflows {
  private final List<ErasureOrder> erasures = new CopyOnWriteArrayList<>();
  private final List<Boolean> purges = new CopyOnWriteArrayList<>();
  private volatile boolean busy;

  public void busy(boolean busy) {
    this.busy = busy;
  }

  /** Who asked to have the person erased. */
  public List<String> erasuresOf(ContactId contact) {
    return erasures.stream()
        .filter(order -> order.contact().equals(contact))
        .map(ErasureOrder::by)
        .toList();
  }

  /** Whether each was a dry run. */
  public List<Boolean> purges() {
    return List.copyOf(purges);
  }

  @Override
  public void erase(ErasureOrder order) {
    erasures.add(order);
  }

  @Override
  public boolean purge(boolean dryRun) {
    if (busy) {
      return false;
    }
    purges.add(dryRun);
    return true;
  }
}
