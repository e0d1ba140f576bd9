package dev.ringback.starter.recovery;

/** The recovery has ended, or never ran. */
public final class RecoveryOver extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RecoveryOver(String what) {
    super(what);
  }
}
