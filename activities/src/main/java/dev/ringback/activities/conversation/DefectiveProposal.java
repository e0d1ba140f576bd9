package dev.ringback.activities.conversation;

/** A proposal that cannot be used. Its message tells the model why and quotes nothing. */
final class DefectiveProposal extends Exception {
  private static final long serialVersionUID = 1L;

  DefectiveProposal(String hint) {
    super(hint);
  }

  /** What to tell the model when it is asked again. */
  String hint() {
    return String.valueOf(getMessage());
  }
}
