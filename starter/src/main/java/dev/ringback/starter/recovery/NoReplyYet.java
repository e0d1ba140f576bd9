package dev.ringback.starter.recovery;

/**
 * A recovery has the turn or will have it, and has not replied within the time a caller can wait.
 */
public final class NoReplyYet extends RecoveriesUnavailable {
  private static final long serialVersionUID = 1L;

  public NoReplyYet(String what) {
    super(what);
  }
}
