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
  GENERIC
}
