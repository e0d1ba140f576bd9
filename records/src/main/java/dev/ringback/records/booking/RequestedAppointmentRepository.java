package dev.ringback.records.booking;

import dev.ringback.records.Columns;
import dev.ringback.records.booking.RequestedAppointment.Decision;
import dev.ringback.records.booking.RequestedAppointment.State;
import dev.ringback.records.crypto.RecordCipher;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.ProviderId;
import dev.ringback.workflows.escalation.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Times callers asked for: one request a reference, one person a time. */
public final class RequestedAppointmentRepository {
  private final JdbcClient jdbc;
  private final RequestedAppointmentRows rows;

  public RequestedAppointmentRepository(JdbcClient jdbc, RecordCipher cipher) {
    this.jdbc = jdbc;
    this.rows = new RequestedAppointmentRows(cipher);
  }

  /**
   * Enters a request; the same reference again returns the same. What it replaces is given up at
   * once if nobody had confirmed it, and its ticket is open again either way.
   *
   * @return empty if the time is another's
   */
  public Optional<RequestedAppointment> request(AppointmentWish wish, Instant at) {
    AppointmentId replaces = wish.replaces();
    ProviderId provider = wish.provider();
    jdbc.sql(
            """
            with moved as (
              select id, episode, language, ticket from requested_appointment
              where id = cast(:replaces as text)
            ), added as (
              insert into requested_appointment
                (id, reference, clinic, location, contact, starts_at, minutes, provider,
                 notes_cipher, replaces, episode, language, ticket, requested_at, changed_at)
              values (:id, :reference, :clinic, :location, :contact, :start, :minutes, :provider,
                      :notes, cast(:replaces as text), (select episode from moved),
                      coalesce((select language from moved), 'ENGLISH'),
                      (select ticket from moved), :at, :at)
              on conflict do nothing
              returning replaces, ticket
            ), given_up as (
              update requested_appointment old set state = 'CANCELLED', changed_at = :at
              from added where old.id = added.replaces and old.state = 'REQUESTED'
            ), reopened as (
              update ticket set closed_at = null from added where ticket.id = added.ticket
            )
            select count(*) from added
            """)
        .param("id", "ra_" + UUID.randomUUID().toString().replace("-", ""))
        .param("reference", wish.reference())
        .param("clinic", wish.clinic().value())
        .param("location", wish.location().value())
        .param("contact", wish.contact().value())
        .param("start", Columns.of(wish.start()))
        .param("minutes", (int) wish.length().toMinutes())
        .param("provider", provider == null ? null : provider.value())
        .param("notes", rows.notes(wish.contact(), wish.notes()))
        .param("replaces", replaces == null ? null : replaces.value())
        .param("at", Columns.of(at))
        .query(Integer.class)
        .single();
    return byReference(wish.reference());
  }

  /** Notes who is told the answer, in what language, and which ticket asks for it. */
  public void asked(
      AppointmentId id, EpisodeId episode, Language language, TicketId ticket, Instant at) {
    jdbc.sql(
            """
            with before as (
              select state, ticket from requested_appointment where id = :id for update
            ), noted as (
              update requested_appointment
              set episode = :episode, language = :language, ticket = :ticket where id = :id
            )
            update ticket set closed_at = coalesce(closed_at, :at) from before
            where (ticket.id = :ticket and before.state <> 'REQUESTED')
               or (ticket.id = before.ticket and before.ticket <> :ticket)
            """)
        .param("id", id.value())
        .param("episode", episode.value())
        .param("language", language.name())
        .param("ticket", ticket.value())
        .param("at", Columns.of(at))
        .update();
  }

  /**
   * Staff confirm or decline a request, and its ticket is closed. A confirmed one takes the place
   * of what it replaces.
   *
   * @return false if it was not open; nothing has changed then
   */
  public boolean decide(RequestedAppointment request, State to, Decision decision, Instant at) {
    return jdbc.sql(
                """
                with decided as (
                  update requested_appointment
                  set state = :state, decided_by = :by, remark_cipher = :remark, changed_at = :at
                  where id = :id and state = 'REQUESTED' returning state, replaces, ticket
                ), replaced as (
                  update requested_appointment old set state = 'CANCELLED', changed_at = :at
                  from decided
                  where decided.state = 'CONFIRMED' and old.id = decided.replaces
                    and old.state = 'CONFIRMED'
                ), closed as (
                  update ticket set closed_at = :at from decided
                  where ticket.id = decided.ticket and ticket.closed_at is null
                )
                select count(*) from decided
                """)
            .param("id", request.id().value())
            .param("state", to.name())
            .param("by", decision.by())
            .param("remark", rows.remark(request.contact(), decision))
            .param("at", Columns.of(at))
            .query(Integer.class)
            .single()
        == 1;
  }

  /**
   * The caller takes a time back. Of one that is in the clinic's book staff are told by its ticket,
   * which is open again; the ticket of another is closed.
   *
   * @return false if it did not stand
   */
  public boolean cancel(AppointmentId id, Instant at) {
    return jdbc.sql(
                """
                with before as (
                  select id, state from requested_appointment where id = :id for update
                ), gone as (
                  update requested_appointment r set state = 'CANCELLED', changed_at = :at
                  from before where r.id = before.id and before.state in ('REQUESTED', 'CONFIRMED')
                  returning before.state, r.ticket
                ), told as (
                  update ticket set
                    closed_at = case gone.state when 'CONFIRMED' then null
                                else coalesce(closed_at, :at) end,
                    reason = case gone.state when 'CONFIRMED' then 'CHANGE_OF_APPOINTMENT'
                             else reason end
                  from gone where ticket.id = gone.ticket
                )
                select count(*) from gone
                """)
            .param("id", id.value())
            .param("at", Columns.of(at))
            .query(Integer.class)
            .single()
        == 1;
  }

  public Optional<RequestedAppointment> find(AppointmentId id) {
    return jdbc.sql("select * from requested_appointment where id = :id")
        .param("id", id.value())
        .query(rows::read)
        .optional();
  }

  public Optional<RequestedAppointment> byReference(String reference) {
    return jdbc.sql("select * from requested_appointment where reference = :reference")
        .param("reference", reference)
        .query(rows::read)
        .optional();
  }

  /** In order of their times. */
  public List<RequestedAppointment> in(State state, int most) {
    return in(state, null, most);
  }

  /**
   * The same of one clinic.
   *
   * @param clinic null: of all
   */
  public List<RequestedAppointment> in(State state, @Nullable ClinicId clinic, int most) {
    return jdbc.sql(
            """
            select * from requested_appointment
            where state = :state and (cast(:clinic as text) is null or clinic = :clinic)
            order by starts_at, id limit :most
            """)
        .param("state", state.name())
        .param("clinic", clinic == null ? null : clinic.value())
        .param("most", most)
        .query(rows::read)
        .list();
  }

  /** A person's that stand and start then or later; where one is being moved, its new time only. */
  public List<RequestedAppointment> standing(ClinicId clinic, ContactId contact, Instant from) {
    return jdbc.sql(
            """
            select * from requested_appointment r
            where clinic = :clinic and contact = :contact and starts_at >= :from
              and state in ('REQUESTED', 'CONFIRMED')
              and not exists (select 1 from requested_appointment n
                              where n.replaces = r.id and n.state = 'REQUESTED')
            order by starts_at, id
            """)
        .param("clinic", clinic.value())
        .param("contact", contact.value())
        .param("from", Columns.of(from))
        .query(rows::read)
        .list();
  }

  /** A person's that were decided and start then or later: they may be being told. */
  public List<Decided> decided(ContactId contact, Instant from) {
    return jdbc.sql(
            """
            select id, episode from requested_appointment
            where contact = :contact and starts_at >= :from and episode is not null
              and decided_by is not null
            order by starts_at, id
            """)
        .param("contact", contact.value())
        .param("from", Columns.of(from))
        .query((row, _) ->
            new Decided(
                new AppointmentId(row.getString("id")), new EpisodeId(row.getString("episode"))))
        .list();
  }

  /** A request that was decided, and the episode it was made in. */
  public record Decided(AppointmentId id, EpisodeId episode) {}

  /** Starts of the times that stand at a place, from one instant up to another. */
  public Set<Instant> taken(ClinicId clinic, LocationId location, Instant from, Instant until) {
    return jdbc.sql(
            """
            select starts_at from requested_appointment
            where clinic = :clinic and location = :location
              and state in ('REQUESTED', 'CONFIRMED') and starts_at >= :from and starts_at < :until
            """)
        .param("clinic", clinic.value())
        .param("location", location.value())
        .param("from", Columns.of(from))
        .param("until", Columns.of(until))
        .query((row, _) -> Columns.instant(row, "starts_at"))
        .set();
  }

  /** A clinic's that changed after the one that is named by its last change and id. */
  public List<RequestedAppointment> changed(ClinicId clinic, Instant after, String id, int most) {
    return jdbc.sql(
            """
            select * from requested_appointment
            where clinic = :clinic and (changed_at, id) > (:after, :id)
            order by changed_at, id limit :most
            """)
        .param("clinic", clinic.value())
        .param("after", Columns.of(after))
        .param("id", id)
        .param("most", most)
        .query(rows::read)
        .list();
  }
}
