package dev.ringback.local.machine;

/** Something a person can put right: what is wrong, and the command that fixes it. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String remedy;

  /**
   * @param cause one clause without a full stop
   * @param remedy what to do, starting with a lower-case letter
   */
  public Problem(String cause, String remedy) {
    super(cause + ": " + remedy + ".");
    this.remedy = remedy;
  }

  public String remedy() {
    return remedy;
  }
}
