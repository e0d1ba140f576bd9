package dev.ringback.records.detection;

import dev.ringback.records.Columns;
import dev.ringback.records.booking.AppointmentRepository;
import dev.ringback.records.conversation.ConversationRepository;
import dev.ringback.records.crypto.RecordCipher;
import dev.ringback.records.escalation.TicketRepository;
import dev.ringback.records.outreach.EffectLedger;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.EpisodeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An episode as a person would tell it: words, effects, decisions, hand-overs, in order of time.
 */
public final class TimelineRepository {
  private final JdbcClient jdbc;
  private final EpisodeRepository episodes;
  private final ConversationRepository conversation;
  private final EffectLedger ledger;
  private final TicketRepository tickets;
  private final AppointmentRepository appointments;

  public TimelineRepository(JdbcClient jdbc, RecordCipher cipher) {
    this.jdbc = jdbc;
    episodes = new EpisodeRepository(jdbc, cipher);
    conversation = new ConversationRepository(jdbc, cipher);
    ledger = new EffectLedger(jdbc);
    tickets = new TicketRepository(jdbc, cipher);
    appointments = new AppointmentRepository(jdbc);
  }

  /** Empty when there is no such episode. */
  public List<Entry> timeline(EpisodeId id) {
    List<Entry> entries = new ArrayList<>();
    // What happened in the same instant is told in this order.
    episodes.find(id).ifPresent(episode -> entries.add(opened(episode)));
    entries.addAll(decisions(id));
    ledger.ofEpisode(id).stream()
        .filter(effect -> effect.kind() != EffectLedger.Kind.TICKET)
        .map(TimelineRepository::told)
        .forEach(entries::add);
    conversation.transcript(id).stream().map(TimelineRepository::told).forEach(entries::add);
    tickets.ofEpisode(id).stream().map(TimelineRepository::told).forEach(entries::add);
    appointments.ofEpisode(id).stream().map(TimelineRepository::told).forEach(entries::add);
    episodes.find(id).ifPresent(episode -> closed(episode, entries));
    entries.sort(Comparator.comparing(Entry::at));
    return entries;
  }

  private static Entry opened(EpisodeRepository.Row row) {
    return new Entry(
        row.openedAt(),
        "episode",
        "caller",
        null,
        "Reached out to " + row.clinic() + ", " + row.location() + ": the episode opens",
        row.id().value());
  }

  private void closed(EpisodeRepository.Row row, List<Entry> entries) {
    if (row.closedAt() == null || row.outcome() == null) {
      return;
    }
    String how =
        episodes
            .ending(row.id())
            .map(ending -> Telling.of(ending.outcome()))
            .orElseGet(() -> withoutDetail(row.outcome()));
    entries.add(
        new Entry(
            row.closedAt(),
            "episode",
            "assistant",
            null,
            "The episode ends: " + how,
            row.id().value()));
  }

  private static String withoutDetail(@Nullable String outcome) {
    return "ERASED".equals(outcome)
        ? "the person was erased"
        : "continued in another episode of the same caller";
  }

  private List<Entry> decisions(EpisodeId id) {
    return jdbc.sql(
            """
            select * from contact_decision where episode = :episode
            order by decided_at, occasion, channel
            """)
        .param("episode", id.value())
        .query((row, _) ->
            new Entry(
                Columns.instant(row, "decided_at"),
                "decision",
                "policy",
                Channel.valueOf(row.getString("channel")),
                Telling.decision(
                    row.getString("occasion"),
                    row.getString("rule"),
                    row.getString("basis"),
                    row.getString("source"),
                    Columns.instantOrNull(row, "next_allowed_at")),
                null))
        .list();
  }

  private static Entry told(EffectLedger.Effect effect) {
    return new Entry(
        effect.intendedAt(),
        "effect",
        "assistant",
        effect.channel(),
        Telling.of(effect),
        Telling.ref(effect));
  }

  private static Entry told(ConversationRepository.Line line) {
    return new Entry(
        line.at(),
        "said",
        line.speaker().name().toLowerCase(Locale.ROOT),
        line.channel(),
        line.words(),
        line.id());
  }

  private static Entry told(AppointmentRepository.Row appointment) {
    return new Entry(
        appointment.changedAt(),
        "appointment",
        "staff",
        null,
        Telling.of(appointment),
        appointment.id().value());
  }

  private static Entry told(TicketRepository.Row ticket) {
    return new Entry(
        ticket.openedAt(),
        "ticket",
        "assistant",
        ticket.channel(),
        "Handed to staff: " + Telling.words(ticket.reason()),
        ticket.id().value());
  }

  /**
   * One entry.
   *
   * @param kind {@code said}, {@code effect}, {@code decision}, {@code ticket}, {@code appointment}
   *     or {@code episode}
   * @param who {@code caller}, {@code assistant}, {@code staff} or {@code policy}
   * @param text decrypted words, or a plain description of the effect or decision
   * @param ref vendor's id, effect id or ticket id
   */
  public record Entry(
      Instant at,
      String kind,
      String who,
      @Nullable Channel channel,
      String text,
      @Nullable String ref) {
    /** Without the text: it may be words of the caller, which are not logged. */
    @Override
    public String toString() {
      return "Entry[" + at + ", " + kind + ", " + who + "]";
    }
  }
}
