package dev.ringback.workflows.detection;

/** Where a missed call was reported from. */
public enum PhoneSystem {
  RINGCENTRAL,
  GENERIC
}
