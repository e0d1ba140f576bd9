package dev.ringback.workflows.conversation;

/** Whether a turn says yes or no to what was asked, decided by rule from the words alone. */
public enum Answer {
  YES,
  NO,
  UNCLEAR
}
