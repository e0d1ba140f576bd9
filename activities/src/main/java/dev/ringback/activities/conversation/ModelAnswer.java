package dev.ringback.activities.conversation;

/** What came of asking the model. */
sealed interface ModelAnswer {

  /** An answer that is whole; whether it makes sense is another question. */
  record Whole(String json) implements ModelAnswer {
    /** Without the answer: it quotes the caller. */
    @Override
    public String toString() {
      return "Whole";
    }
  }

  /** No answer to go by. */
  record Failed(Failure failure) implements ModelAnswer {}

  /** Why there is none. */
  enum Failure {
    /** No answer could be had: unreachable, refused by the vendor, or not in time. */
    OUTAGE(""),
    REFUSAL("Your last answer was a refusal. Fill in the schema."),
    TOO_LONG("Your last answer was too long. Keep it short."),
    /** The caller spoke again, or nobody waits any more. */
    CUT("");

    private final String hint;

    Failure(String hint) {
      this.hint = hint;
    }

    /** What to tell the model when it is asked again; empty if there is nothing to tell. */
    String hint() {
      return hint;
    }
  }
}
