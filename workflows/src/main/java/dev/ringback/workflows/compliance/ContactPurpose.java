package dev.ringback.workflows.compliance;

/** What a person is contacted for. The rules differ by it. */
public enum ContactPurpose {
  /** Returns a call or message of their own, in the same matter. */
  REPLY_TO_CALL(true, false, false),
  /** Tells the outcome of something they just asked for, such as a booking. */
  CONFIRMATION(true, false, true),
  /** Reminds of an appointment that stands. */
  REMINDER(false, false, true),
  /** Connects them with a person of the clinic, at their wish. */
  TRANSFER(true, false, false),
  /** Offers something to buy. */
  OFFER(false, true, false),
  /** Suggests to come again: encourages a purchase, however kindly. */
  REBOOKING(false, true, false);

  private final boolean answers;
  private final boolean solicits;
  private final boolean tellsOfCare;

  ContactPurpose(boolean answers, boolean solicits, boolean tellsOfCare) {
    this.answers = answers;
    this.solicits = solicits;
    this.tellsOfCare = tellsOfCare;
  }

  /** Whether it answers something the person did just before. */
  public boolean answers() {
    return answers;
  }

  /** Whether it encourages a purchase, 47 CFR 64.1200(f)(13), (f)(15). */
  public boolean solicits() {
    return solicits;
  }

  /** Whether it is one of the messages of 47 CFR 64.1200(a)(9)(iv)(C). */
  public boolean tellsOfCare() {
    return tellsOfCare;
  }
}
