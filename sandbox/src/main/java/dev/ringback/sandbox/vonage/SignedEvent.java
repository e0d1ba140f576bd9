package dev.ringback.sandbox.vonage;

/**
 * An event with its signature, ready to be sent once or again.
 *
 * @param told what it tells, without numbers
 * @param answerable whether the answer may hold instructions
 * @param endsCall whether the caller's leg is over with it
 */
record SignedEvent(
    String url, byte[] body, String token, String told, boolean answerable, boolean endsCall) {}
