package dev.ringback.records.access;

/** One thing that may be done. Every address of the staff API and the codec asks for one. */
public enum Permission {
  READ_EPISODES,
  /** Callers' words, names and what they said about their health. */
  READ_TRANSCRIPTS,
  LISTEN_RECORDINGS,
  COMMAND_EPISODES,
  READ_TICKETS,
  CLOSE_TICKETS,
  DECIDE_APPOINTMENTS,
  EDIT_CONTACTS,
  READ_CLINIC,
  EDIT_CLINIC,
  MANAGE_USERS,
  MANAGE_TOKENS,
  READ_AUDIT,
  EXPORT_AUDIT,
  /** Export, correction, erasure, hold. */
  MANAGE_RIGHTS,
  READ_COMPLIANCE,
  /** Decrypts what Temporal keeps. */
  USE_CODEC,
  /** Opens the words of one episode for an hour, for a stated reason; owners are told. */
  BREAK_GLASS
}
