package dev.ringback.starter.recovery;

/** Recoveries cannot be reached now; the same request will work later. */
public sealed class RecoveriesUnavailable extends RuntimeException permits NoReplyYet {
  private static final long serialVersionUID = 1L;

  public RecoveriesUnavailable(String what) {
    super(what);
  }
}
