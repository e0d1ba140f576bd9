package dev.ringback.sandbox.restpms;

/** A request that breaks a rule of the practice; each system words it its own way. */
final class PracticeRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Rule rule;

  PracticeRefusal(Rule rule, String message) {
    super(message);
    this.rule = rule;
  }

  static PracticeRefusal invalid(String message) {
    return new PracticeRefusal(Rule.INVALID, message);
  }

  Rule rule() {
    return rule;
  }

  enum Rule {
    INVALID,
    NO_SUCH_BUSINESS,
    NO_SUCH_THING,
    NO_SUCH_APPOINTMENT,
    TIME_GONE,
    HOLD_GONE,
    PATIENT_ON_FILE,
    CARD_NEEDED,
    CANCELLED_BEFORE
  }
}
