package dev.ringback.workflows.detection;

/** Where a missed call was reported from. */
public enum PhoneSystem {
  RINGCENTRAL,
  VONAGE_BUSINESS,
  VONAGE_VOICE,
  EIGHT_BY_EIGHT,
  TWILIO,
  ASTERISK,
  FREESWITCH,
  JAMBONZ,
  THREE_CX,
  GENERIC;

  /**
   * Whether a call that it says nobody answered may be one whose caller hung up, after a ring whose
   * length it tells. Some tell the two apart; jambonz tells no times, so that a short ring says
   * nothing.
   */
  public boolean mayHideWhoGaveUp() {
    return switch (this) {
      case RINGCENTRAL, VONAGE_BUSINESS, EIGHT_BY_EIGHT, THREE_CX, GENERIC -> true;
      case TWILIO, VONAGE_VOICE, ASTERISK, FREESWITCH, JAMBONZ -> false;
    };
  }
}
