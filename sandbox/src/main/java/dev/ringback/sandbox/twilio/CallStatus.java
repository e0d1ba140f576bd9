package dev.ringback.sandbox.twilio;

import java.util.Locale;

/** Statuses of a call, in the order a call passes them. */
enum CallStatus {
  QUEUED,
  RINGING,
  IN_PROGRESS,
  COMPLETED,
  BUSY,
  NO_ANSWER,
  FAILED,
  CANCELED;

  boolean over() {
    return compareTo(IN_PROGRESS) > 0;
  }

  String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
