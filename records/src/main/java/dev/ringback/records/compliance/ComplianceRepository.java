package dev.ringback.records.compliance;

import dev.ringback.records.Columns;
import dev.ringback.records.outreach.Contact;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.compliance.ContactRef;
import dev.ringback.workflows.compliance.ContactStanding;
import dev.ringback.workflows.compliance.DecisionLog;
import dev.ringback.workflows.compliance.OptOut;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Consents, opt-outs and contact decisions. */
public final class ComplianceRepository {
  private static final Duration ATTEMPTS_COUNT_FOR = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final ContactRepository contacts;

  public ComplianceRepository(JdbcClient jdbc, ContactRepository contacts) {
    this.jdbc = jdbc;
    this.contacts = contacts;
  }

  /**
   * What is known about a person now.
   *
   * @param locationZone zone of the location they called; a candidate zone in any case
   * @throws IllegalArgumentException when there is no such person
   */
  public ContactStanding standing(ContactRef contact, ZoneId locationZone, Instant now) {
    Contact person =
        contacts
            .find(contact.contact())
            .orElseThrow(() -> new IllegalArgumentException("no contact " + contact.contact()));
    Map<Channel, ConsentBasis> consents = consents(person.id());
    PersonName name = person.name();
    return new ContactStanding(
        addresses(person, consents),
        consents,
        isStopped(person.id()) ? EnumSet.allOf(Channel.class) : EnumSet.noneOf(Channel.class),
        attempts(person.id(), now),
        CandidateZones.of(person.phone(), locationZone),
        name == null ? null : name.given(),
        person.earlierInterest());
  }

  /**
   * Keeps a consent with its source and exact wording.
   *
   * @param wording what the person agreed to, in the words put to them; never words of their own
   */
  public void consent(
      ContactId contact,
      Channel channel,
      ConsentBasis basis,
      String source,
      String wording,
      Instant at) {
    jdbc.sql(
            """
            insert into consent (contact, channel, basis, source, wording, given_at)
            values (:contact, :channel, :basis, :source, :wording, :at)
            on conflict do nothing
            """)
        .param("contact", contact.value())
        .param("channel", channel.name())
        .param("basis", basis.name())
        .param("source", source)
        .param("wording", wording)
        .param("at", Columns.of(at))
        .update();
  }

  /** Stops every channel; false if stopped before. */
  public boolean optOut(OptOut optOut) {
    return jdbc.sql(
                """
                insert into opt_out (contact, on_channel, episode, asked_at)
                values (:contact, :channel, :episode, :at)
                on conflict (contact) do nothing
                """)
            .param("contact", optOut.contact().value())
            .param("channel", optOut.on().name())
            .param("episode", optOut.episode().value())
            .param("at", Columns.of(optOut.at()))
            .update()
        == 1;
  }

  /** Keeps decisions; false if this occasion was kept before. */
  public boolean record(DecisionLog log) {
    return jdbc.sql(
                """
                insert into contact_decision
                  (episode, occasion, channel, contact, decided_at, rule, basis, source,
                   next_allowed_at, not_after)
                select :episode, :occasion, d.channel, :contact, d.at, d.rule, d.basis, d.source,
                       d."nextAllowedAt", d."notAfter"
                from jsonb_to_recordset(cast(:decisions as jsonb)) as d
                  (channel text, at timestamptz, rule text, basis text, source text,
                   "nextAllowedAt" timestamptz, "notAfter" timestamptz)
                on conflict (episode, occasion, channel) do nothing
                """)
            .param("episode", log.episode().value())
            .param("occasion", log.occasion())
            .param("contact", log.contact().value())
            .param("decisions", Columns.json(log.decisions()))
            .update()
        > 0;
  }

  private static Set<Channel> addresses(Contact person, Map<Channel, ConsentBasis> consents) {
    Set<Channel> addresses = EnumSet.of(Channel.VOICE, Channel.SMS);
    if (person.email() != null) {
      addresses.add(Channel.EMAIL);
    }
    // Whether a number is on WhatsApp is known only from its owner.
    if (consents.containsKey(Channel.WHATSAPP)) {
      addresses.add(Channel.WHATSAPP);
    }
    return addresses;
  }

  private Map<Channel, ConsentBasis> consents(ContactId contact) {
    Map<Channel, ConsentBasis> strongest = new EnumMap<>(Channel.class);
    jdbc.sql("select distinct channel, basis from consent where contact = :contact")
        .param("contact", contact.value())
        .query(row -> {
          strongest.merge(
              Channel.valueOf(row.getString("channel")),
              ConsentBasis.valueOf(row.getString("basis")),
              (a, b) -> a.compareTo(b) < 0 ? b : a);
        });
    return strongest;
  }

  /** Whether the person asked to stop, on whatever channel and at whatever place. */
  public boolean isStopped(ContactId contact) {
    return jdbc.sql("select exists (select 1 from opt_out where contact = :contact)")
        .param("contact", contact.value())
        .query(Boolean.class)
        .single();
  }

  private List<ContactStanding.Attempt> attempts(ContactId contact, Instant now) {
    return jdbc.sql(
            """
            select channel, intended_at from effect
            where contact = :contact and opens_contact and intended_at > :since
              and (outcome <> 'REFUSED' or (outcome is null and asked_at is not null))
            order by intended_at, id
            """)
        .param("contact", contact.value())
        .param("since", Columns.of(now.minus(ATTEMPTS_COUNT_FOR)))
        .query((row, _) ->
            new ContactStanding.Attempt(
                Channel.valueOf(row.getString("channel")), Columns.instant(row, "intended_at")))
        .list();
  }
}
