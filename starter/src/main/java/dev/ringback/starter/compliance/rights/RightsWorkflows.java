package dev.ringback.starter.compliance.rights;

import dev.ringback.workflows.compliance.rights.ErasureOrder;

/** Purges and erasures under way. Both throw a problem 503 when nobody can take them now. */
public interface RightsWorkflows {

  /** Begins an erasure; one that runs for the person goes on. */
  void erase(ErasureOrder order);

  /** Begins a purge now, unless one runs. False if one does. */
  boolean purge(boolean dryRun);
}
