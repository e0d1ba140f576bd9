package dev.ringback.records.compliance.rights;

import dev.ringback.workflows.compliance.rights.DataClass;

/**
 * Where the items of a class lie, which are due and not held, and what purging them means. Every
 * query takes {@code :before}; those of one clinic {@code :clinic}.
 */
final class DueItems {
  private static final String BOOKED =
      """
      exists (select 1 from effect f where f.contact = c.id and f.kind = 'BOOKING'
              and f.outcome = 'ACCEPTED')
      or exists (select 1 from requested_appointment r where r.contact = c.id
                 and r.state in ('REQUESTED', 'CONFIRMED'))
      or exists (select 1 from consent g where g.contact = c.id and g.basis = 'EXISTING_PATIENT')
      """;

  private static final String NOTHING_AHEAD =
      """
      not exists (select 1 from requested_appointment r where r.contact = c.id
                  and r.state in ('REQUESTED', 'CONFIRMED') and r.starts_at >= :before)
      """;

  private DueItems() {}

  /**
   * Those whose purge was cut off are still due; what they are in an erasure of their own waits.
   */
  private static String people(String which) {
    return """
    select c.id as key from contact c
    where c.phone_cipher is not null and last_contact(c.id) < :before
      and not exists (select 1 from erasure z where z.contact = c.id
                      and z.state in ('ASKED', 'PAUSED'))
      and (%s) and not %s
    """
        .formatted(which, Held.PERSON);
  }

  /** Rows of the items' keys, {@code key} each; what a vendor keeps is {@code kind} and ref. */
  static String select(DataClass what) {
    return switch (what) {
      case VENDOR_CALLS -> vendor("CALL", "e.opened_at");
      case VENDOR_MESSAGES -> vendor("MESSAGE", "e.closed_at");
      case TRANSCRIPTS ->
          """
          select e.id as key from episode e
          where e.clinic = :clinic and e.closed_at < :before and (e.facts_cipher is not null
            or exists (select 1 from conversation_line l where l.episode = e.id))
            and not %s
          """
              .formatted(Held.EPISODE);
      case CLINIC_CALLS ->
          """
          select k.event as key from clinic_call k
          where k.clinic = :clinic and k.rang_at < :before and not exists (
            select 1 from legal_hold h left join contact c on c.id = h.contact
            where h.released_at is null
              and (h.clinic = k.clinic or c.phone_hash = k.caller_hash))
          """;
      case LEADS -> people("not (" + BOOKED + ")");
      case PATIENTS -> people("(" + BOOKED + ") and " + NOTHING_AHEAD);
      case REQUESTS ->
          """
          select r.id as key from requested_appointment r
          where r.clinic = :clinic and greatest(r.starts_at, r.changed_at) < :before
            and (r.notes_cipher is not null or r.remark_cipher is not null)
            and not exists (select 1 from legal_hold h where h.released_at is null
                            and (h.contact = r.contact or h.clinic = r.clinic))
          """;
      case AMENDMENTS ->
          """
          select a.id as key from amendment a join contact c on c.id = a.contact
          where a.amended_at < :before and not %s
          """
              .formatted(Held.PERSON);
      case EMERGENCY_ACCESSES ->
          """
          select a.id as key from access_emergency a join episode e on e.id = a.episode
          where e.clinic = :clinic and a.granted_at < :before and a.reason_cipher is not null
            and not %s
          """
              .formatted(Held.EPISODE);
      case WEBHOOKS ->
          """
          select w.id as key from webhook_inbox w
          where w.body_cipher is not null and w.state <> 'WAITING' and w.received_at < :before
            and not %s
          """
              .formatted(Held.ANYBODY);
      case CALL_LEGS ->
          "select g.ctid as key from call_leg g where g.told_at < :before and not " + Held.ANYBODY;
      case DECISIONS -> proof("contact_decision");
      case CONSENTS -> proof("consent");
      case NOTICES -> proof("transcription_notice");
      case OPT_OUTS, AUDIT -> throw new IllegalArgumentException("not selected: " + what);
    };
  }

  /** What purging means, for the rows of {@code due}; returns one row each. */
  static String purge(DataClass what) {
    return switch (what) {
      case TRANSCRIPTS ->
          """
          , lines as (delete from conversation_line where episode in (select key from due))
          , flags as (update ticket set flags_cipher = null where episode in (select key from due))
          update episode set facts_cipher = null where id in (select key from due)
          """;
      case CLINIC_CALLS -> "delete from clinic_call where event in (select key from due)";
      case WEBHOOKS ->
          "update webhook_inbox set body_cipher = null where id in (select key from due)";
      case CALL_LEGS -> "delete from call_leg where ctid in (select key from due)";
      case DECISIONS -> "delete from contact_decision where ctid in (select key from due)";
      case CONSENTS -> "delete from consent where ctid in (select key from due)";
      case NOTICES -> "delete from transcription_notice where ctid in (select key from due)";
      case REQUESTS ->
          """
          update requested_appointment set notes_cipher = null, remark_cipher = null
          where id in (select key from due)
          """;
      case AMENDMENTS -> "delete from amendment where id in (select key from due)";
      case EMERGENCY_ACCESSES ->
          "update access_emergency set reason_cipher = null where id in (select key from due)";
      case VENDOR_CALLS, VENDOR_MESSAGES, LEADS, PATIENTS, OPT_OUTS, AUDIT ->
          throw new IllegalArgumentException("not one statement: " + what);
    };
  }

  private static String vendor(String kind, String since) {
    return """
    select distinct e.ref as key from vendor_ref e
    where e.kind = '%s' and e.clinic = :clinic and %s < :before and e.closed_at is not null
      and not exists (select 1 from vendor_copy v
                      where v.vendor = 'TWILIO' and v.kind = e.kind and v.ref = e.ref)
      and not %s
    """
        .formatted(kind, since, Held.EPISODE);
  }

  private static String proof(String table) {
    return """
    select p.ctid as key from %s p join contact c on c.id = p.contact
    where last_contact(c.id) < :before and not %s
    """
        .formatted(table, Held.PERSON);
  }
}
