package dev.ringback.workflows.conversation;

/** A way to reach the person that they gave in words; kept only once they confirmed it. */
public record Detail(Kind kind, String value) {

  /** What it is. */
  public enum Kind {
    /** An address, in lower case. */
    EMAIL,
    /** A number in E.164 form. */
    PHONE
  }

  /** Without the value: it is not logged. */
  @Override
  public String toString() {
    return "Detail[" + kind + "]";
  }
}
