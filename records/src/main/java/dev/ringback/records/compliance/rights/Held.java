package dev.ringback.records.compliance.rights;

/** Conditions on legal holds in force. */
final class Held {
  /** On the person {@code c} of table contact; somebody of no clinic is held by each clinic. */
  static final String PERSON =
      """
      exists (select 1 from legal_hold h where h.released_at is null and (
        h.contact = c.id
        or h.clinic in (select x.clinic from episode x where x.contact = c.id)
        or (h.clinic is not null and not exists (
              select 1 from episode x where x.contact = c.id))))
      """;

  /** On the episode {@code e}: its person or its clinic. */
  static final String EPISODE =
      """
      exists (select 1 from legal_hold h where h.released_at is null
              and (h.contact = e.contact or h.clinic = e.clinic))
      """;

  /** On anybody: what cannot be told whose it is stays. */
  static final String ANYBODY = "exists (select 1 from legal_hold h where h.released_at is null)";

  private Held() {}
}
