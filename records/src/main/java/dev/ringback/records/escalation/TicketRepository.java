package dev.ringback.records.escalation;

import dev.ringback.records.Columns;
import dev.ringback.records.crypto.RecordCipher;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.escalation.EscalationReason;
import dev.ringback.workflows.escalation.TicketId;
import dev.ringback.workflows.outreach.EffectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Callbacks for staff, most urgent first. */
public final class TicketRepository {
  private static final String FLAGS = "ticket.flags";

  private final JdbcClient jdbc;
  private final RecordCipher cipher;

  public TicketRepository(JdbcClient jdbc, RecordCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /**
   * Opens a ticket once per effect; the same effect again returns the same ticket.
   *
   * @param flags the caller's own words about their health; kept encrypted
   */
  public TicketId open(
      EffectId effect,
      EpisodeId episode,
      ContactId contact,
      LocationId location,
      EscalationReason reason,
      Channel channel,
      double composite,
      List<String> flags,
      Instant at) {
    jdbc.sql(
            """
            insert into ticket
              (id, effect, episode, contact, location, reason, channel, composite,
               flags_cipher, opened_at)
            values (:id, :effect, :episode, :contact, :location, :reason, :channel, :composite,
                    :flags, :at)
            on conflict (effect) do nothing
            """)
        .param("id", "tk_" + UUID.randomUUID().toString().replace("-", ""))
        .param("effect", effect.value())
        .param("episode", episode.value())
        .param("contact", contact.value())
        .param("location", location.value())
        .param("reason", reason.name())
        .param("channel", channel.name())
        .param("composite", composite)
        .param(
            "flags", flags.isEmpty() ? null : cipher.encrypt(contact, FLAGS, Columns.json(flags)))
        .param("at", Columns.of(at))
        .update();
    return jdbc.sql("select id from ticket where effect = :effect")
        .param("effect", effect.value())
        .query((row, _) -> new TicketId(row.getString("id")))
        .single();
  }

  /** Open tickets: danger to health first, then the best leads, then those who wait longest. */
  public List<Row> open(int most) {
    return open(null, most);
  }

  /**
   * The same of one clinic.
   *
   * @param clinic null: of all
   */
  public List<Row> open(@Nullable ClinicId clinic, int most) {
    return jdbc.sql(
            """
            select * from ticket where closed_at is null
              and (cast(:clinic as text) is null
                or episode in (select id from episode where clinic = :clinic))
            order by case reason when 'EMERGENCY' then 0 when 'TREATMENT_CONCERN' then 1 else 2 end,
                     composite desc, opened_at, id
            limit :most
            """)
        .param("clinic", clinic == null ? null : clinic.value())
        .param("most", most)
        .query(this::row)
        .list();
  }

  /** An episode's tickets, in order of time. */
  public List<Row> ofEpisode(EpisodeId episode) {
    return jdbc.sql("select * from ticket where episode = :episode order by opened_at, id")
        .param("episode", episode.value())
        .query(this::row)
        .list();
  }

  private Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        new TicketId(row.getString("id")),
        new EpisodeId(row.getString("episode")),
        new LocationId(row.getString("location")),
        EscalationReason.valueOf(row.getString("reason")),
        Channel.valueOf(row.getString("channel")),
        row.getDouble("composite"),
        flags(row),
        Columns.instant(row, "opened_at"),
        Columns.instantOrNull(row, "closed_at"));
  }

  private List<String> flags(ResultSet row) throws SQLException {
    byte @Nullable [] flags = row.getBytes("flags_cipher");
    if (flags == null) {
      return List.of();
    }
    ContactId contact = new ContactId(row.getString("contact"));
    return cipher
        .reveal(contact, FLAGS, flags)
        .map(words -> List.of(Columns.read(words, String[].class)))
        .orElse(List.of(Columns.ERASED));
  }

  /**
   * One ticket.
   *
   * @param flags the caller's own words about their health
   */
  public record Row(
      TicketId id,
      EpisodeId episode,
      LocationId location,
      EscalationReason reason,
      Channel channel,
      double composite,
      List<String> flags,
      Instant openedAt,
      @Nullable Instant closedAt) {
    /** Without the words: they are not logged. */
    @Override
    public String toString() {
      return "Row[" + id + ", " + reason + "]";
    }
  }
}
