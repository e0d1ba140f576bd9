package dev.ringback.sandbox.ringcentral;

/**
 * A moment of a call, of which RingCentral tells. The second phone of a ring group is the "other";
 * the "next" one rings after the first was missed, where a group rolls over.
 */
enum Stage {
  SETUP(1, 2, "Setup", "", false),
  PROCEEDING(2, 2, "Proceeding", "", false),
  OTHER_RINGS(3, 3, "Proceeding", "", false),
  OTHER_ANSWERS(4, 3, "Answered", "", false),
  MISSED(5, 2, "Disconnected", "NoAnswer", true),
  OTHER_MISSED(6, 3, "Disconnected", "NoAnswer", true),
  VOICEMAIL(7, 2, "VoiceMail", "", false),
  FAX(8, 2, "FaxReceive", "", false),
  /** The caller hangs up on whoever or whatever took the call. */
  HUNG_UP(9, 2, "Disconnected", "", false),
  OTHER_HUNG_UP(10, 3, "Disconnected", "", false),
  TRANSFERRED(11, 2, "Disconnected", "BlindTransfer", false),
  /** Nothing is told of the call: only the call log knows. */
  LOST(12, 2, "", "", false),
  /** The call goes on for a while, of which nothing is told. */
  RINGS_ON(13, 4, "", "", false),
  NEXT_RINGS(14, 4, "Proceeding", "", false),
  NEXT_ANSWERS(15, 4, "Answered", "", false),
  NEXT_MISSED(16, 4, "Disconnected", "NoAnswer", true);

  final int sequence;
  final int party;
  final String code;
  final String reason;
  final boolean missed;

  Stage(int sequence, int party, String code, String reason, boolean missed) {
    this.sequence = sequence;
    this.party = party;
    this.code = code;
    this.reason = reason;
    this.missed = missed;
  }

  /** Whether nothing is told of it. */
  boolean isUntold() {
    return this == LOST || this == RINGS_ON;
  }

  boolean rings() {
    return this == SETUP || this == PROCEEDING || this == OTHER_RINGS;
  }
}
