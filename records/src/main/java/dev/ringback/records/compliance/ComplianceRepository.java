package dev.ringback.records.compliance;

import dev.ringback.records.Columns;
import dev.ringback.records.outreach.ClinicContact;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.compliance.ConsentGiven;
import dev.ringback.workflows.compliance.ContactRef;
import dev.ringback.workflows.compliance.ContactStanding;
import dev.ringback.workflows.compliance.DecisionLog;
import dev.ringback.workflows.compliance.GivenConsent;
import dev.ringback.workflows.compliance.NumberStatus;
import dev.ringback.workflows.compliance.OptOut;
import dev.ringback.workflows.compliance.Place;
import dev.ringback.workflows.compliance.StateRules;
import dev.ringback.workflows.outreach.EffectId;
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
  private final ConsentRows consents;

  public ComplianceRepository(JdbcClient jdbc, ContactRepository contacts) {
    this.jdbc = jdbc;
    this.contacts = contacts;
    this.consents = new ConsentRows(jdbc);
  }

  /**
   * What is known about a person now, as the clinic they called knows it: its file and what was
   * agreed to with it. Stops and attempts are those of all clinics.
   *
   * @param location the one they called; a place they may be in, in any case
   * @throws IllegalArgumentException when there is no such person
   */
  public ContactStanding standing(ContactRef contact, Location location, Instant now) {
    return standing(contact, new Place(location.zone(), location.state()), now);
  }

  /** The same where the state they called from is not known. */
  public ContactStanding standing(ContactRef contact, ZoneId zone, Instant now) {
    return standing(contact, new Place(zone, StateRules.ANY), now);
  }

  private ContactStanding standing(ContactRef contact, Place called, Instant now) {
    ClinicContact person =
        contacts
            .find(contact.contact(), contact.clinic())
            .orElseThrow(() -> new IllegalArgumentException("no contact " + contact.contact()));
    List<GivenConsent> given = consents.of(person.id(), contact.clinic());
    Map<Channel, ConsentBasis> strongest = strongest(given);
    List<Place> places = CandidatePlaces.of(person.phone(), called);
    PersonName name = person.name();
    return new ContactStanding(
        addresses(person, strongest),
        strongest,
        stopped(person.id()),
        attempts(person.id(), now),
        places.stream().map(Place::zone).distinct().toList(),
        name == null ? null : name.given(),
        person.earlierInterest(),
        places,
        given,
        NumberStatus.UNKNOWN);
  }

  /** Keeps a consent with its source and exact wording; the same again changes nothing. */
  public void consent(KeptConsent consent) {
    consents.keep(consent);
  }

  /**
   * The same for one given to the clinic of an episode.
   *
   * @throws IllegalArgumentException when there is no such episode
   */
  public void consent(ConsentGiven given) {
    consents.keep(given);
  }

  /** Keeps a wish to stop, which stops every channel; false if all were stopped before. */
  public boolean optOut(OptOut optOut) {
    boolean before = stopped(optOut.contact()).size() == Channel.values().length;
    boolean kept =
        jdbc.sql(
                    """
                    insert into revocation
                      (contact, channel_it_came_on, means, words_coded, episode, asked_at)
                    values (:contact, :channel, :means, :coded, :episode, :at)
                    on conflict (contact, asked_at, channel_it_came_on) do nothing
                    """)
                .param("contact", optOut.contact().value())
                .param("channel", optOut.on().name())
                .param("means", optOut.means().name())
                .param("coded", optOut.coded())
                .param("episode", optOut.episode().value())
                .param("at", Columns.of(optOut.at()))
                .update()
            == 1;
    return kept && !before;
  }

  /** Keeps decisions; false if this occasion was kept before. */
  public boolean record(DecisionLog log) {
    return jdbc.sql(
                """
                insert into contact_decision
                  (episode, occasion, channel, contact, decided_at, rule, basis, source,
                   next_allowed_at, not_after, purpose, gate, content, rules_version, inputs)
                select :episode, :occasion, d.channel, :contact, d.at, d.rule, d.basis, d.source,
                       d."nextAllowedAt", d."notAfter", d.grounds ->> 'purpose',
                       d.grounds ->> 'gate', d.grounds ->> 'content',
                       cast(d.grounds ->> 'table' as date), d.grounds -> 'inputs'
                from jsonb_to_recordset(cast(:decisions as jsonb)) as d
                  (channel text, at timestamptz, rule text, basis text, source text,
                   "nextAllowedAt" timestamptz, "notAfter" timestamptz, grounds jsonb)
                on conflict (episode, occasion, channel) do nothing
                """)
            .param("episode", log.episode().value())
            .param("occasion", log.occasion())
            .param("contact", log.contact().value())
            .param("decisions", Columns.json(log.decisions()))
            .update()
        > 0;
  }

  private static Set<Channel> addresses(ClinicContact person, Map<Channel, ConsentBasis> consents) {
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

  private static Map<Channel, ConsentBasis> strongest(List<GivenConsent> given) {
    Map<Channel, ConsentBasis> strongest = new EnumMap<>(Channel.class);
    given.forEach(consent ->
        strongest.merge(consent.channel(), consent.basis(), (a, b) -> a.compareTo(b) < 0 ? b : a));
    return strongest;
  }

  /** Whether any channel is stopped for the person. */
  public boolean isStopped(ContactId contact) {
    return !stopped(contact).isEmpty();
  }

  /** Whether a channel is stopped for the person. */
  public boolean isStopped(ContactId contact, Channel channel) {
    return stopped(contact).contains(channel);
  }

  /** A stop on any channel stops every one until it is itself restored. */
  private Set<Channel> stopped(ContactId contact) {
    Set<Channel> stopped = EnumSet.noneOf(Channel.class);
    jdbc.sql(
            """
            select channel from unnest(array['VOICE', 'SMS', 'EMAIL', 'WHATSAPP']) as channel
            where exists (
              select 1 from revocation v
              where v.contact = :contact and not exists (
                select 1 from restoration r
                where r.contact = v.contact and r.channel = channel.channel and r.at > v.asked_at))
            """)
        .param("contact", contact.value())
        .query(row -> {
          stopped.add(Channel.valueOf(row.getString("channel")));
        });
    return stopped;
  }

  private List<ContactStanding.Attempt> attempts(ContactId contact, Instant now) {
    return jdbc.sql(
            """
            select channel, intended_at, id from effect
            where contact = :contact and opens_contact and intended_at > :since
              and (outcome <> 'REFUSED' or (outcome is null and asked_at is not null))
            order by intended_at, id
            """)
        .param("contact", contact.value())
        .param("since", Columns.of(now.minus(ATTEMPTS_COUNT_FOR)))
        .query((row, _) ->
            new ContactStanding.Attempt(
                Channel.valueOf(row.getString("channel")),
                Columns.instant(row, "intended_at"),
                new EffectId(row.getString("id")).occasion()))
        .list();
  }
}
