package dev.ringback.records.access;

/** What a person is to the clinic. What each may do: {@link Permissions}. */
public enum Role {
  OWNER,
  MANAGER,
  FRONT_DESK,
  /** Treats people; sees the words of those who were handed over to staff. */
  PROVIDER,
  AUDITOR,
  /** Keeps the installation running. */
  OPERATOR
}
