package dev.ringback.records.compliance.audit;

import dev.ringback.records.Columns;
import dev.ringback.records.compliance.audit.Disclosure.DataClass;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.VendorProduct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which vendor was given what of a person: read from the ledger of effects and the conversation,
 * where each is written before or as it happens. What a phone system told us is not among it.
 */
public final class Disclosures {
  private final JdbcClient jdbc;

  Disclosures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In order of time. */
  public List<Disclosure> of(ContactId contact) {
    return Stream.concat(effects(contact).stream(), talks(contact).stream())
        .sorted(Comparator.comparing(Disclosure::first))
        .toList();
  }

  private List<Disclosure> effects(ContactId contact) {
    return jdbc.sql(
            """
            select effect.id, effect.episode, effect.kind, effect.intended_at, effect.outcome,
                   version.content -> 'pms' ->> 'kind' as system
            from effect join episode on episode.id = effect.episode
            left join clinic_version version
              on version.clinic = episode.clinic and version.version = episode.clinic_version
            where effect.contact = :contact and effect.kind <> 'TICKET'
              and (effect.asked_at is not null or effect.outcome is not null)
              and not (effect.kind in ('BOOKING', 'MOVE', 'CANCELLATION')
                       and version.content -> 'pms' ->> 'kind' is not distinct from
                           'STAFF_CONFIRMED')
            order by effect.intended_at, effect.id
            """)
        .param("contact", contact.value())
        .query(Disclosures::effect)
        .list();
  }

  private static Disclosure effect(ResultSet row, int number) throws SQLException {
    VendorProduct product = product(row.getString("kind"));
    String system = row.getString("system");
    return new Disclosure(
        product,
        product == VendorProduct.PRACTICE_SYSTEM && system != null
            ? system.toLowerCase(Locale.ROOT)
            : null,
        data(product),
        new EpisodeId(row.getString("episode")),
        Columns.instant(row, "intended_at"),
        Columns.instant(row, "intended_at"),
        1,
        row.getString("id"),
        row.getString("outcome"));
  }

  /** What a person says goes to the model, and on a call to the speech vendors. */
  private List<Disclosure> talks(ContactId contact) {
    return jdbc
        .sql(
            """
            select episode, channel, min(said_at) as first, max(said_at) as last, count(*) as times
            from conversation_line
            where contact = :contact and speaker = 'CALLER'
            group by episode, channel
            order by first, episode, channel
            """)
        .param("contact", contact.value())
        .query((row, _) ->
            row.getString("channel").equals("VOICE")
                ? Stream.of(
                    talk(VendorProduct.TWILIO_CONVERSATION_RELAY, row),
                    talk(VendorProduct.OPENAI_MODEL, row))
                : Stream.of(talk(VendorProduct.OPENAI_MODEL, row)))
        .list()
        .stream()
        .flatMap(each -> each)
        .toList();
  }

  private static Disclosure talk(VendorProduct product, ResultSet row) throws SQLException {
    return new Disclosure(
        product,
        null,
        data(product),
        new EpisodeId(row.getString("episode")),
        Columns.instant(row, "first"),
        Columns.instant(row, "last"),
        row.getLong("times"),
        null,
        null);
  }

  private static VendorProduct product(String kind) {
    return switch (kind) {
      case "CALL" -> VendorProduct.TWILIO_VOICE;
      case "TEXT" -> VendorProduct.TWILIO_MESSAGING;
      case "WHATSAPP" -> VendorProduct.TWILIO_WHATSAPP;
      case "EMAIL" -> VendorProduct.SENDGRID_MAIL;
      default -> VendorProduct.PRACTICE_SYSTEM;
    };
  }

  private static Set<DataClass> data(VendorProduct product) {
    return switch (product) {
      case TWILIO_VOICE, TWILIO_WHATSAPP ->
          EnumSet.of(DataClass.PHONE_NUMBER, DataClass.CLINIC_AND_TIME);
      case TWILIO_MESSAGING ->
          EnumSet.of(DataClass.PHONE_NUMBER, DataClass.CLINIC_AND_TIME, DataClass.WORDS);
      case SENDGRID_MAIL -> EnumSet.of(DataClass.EMAIL_ADDRESS, DataClass.CLINIC_AND_TIME);
      case TWILIO_CONVERSATION_RELAY -> EnumSet.of(DataClass.VOICE, DataClass.WORDS);
      case OPENAI_MODEL -> EnumSet.of(DataClass.WORDS);
      case PRACTICE_SYSTEM ->
          EnumSet.of(
              DataClass.PHONE_NUMBER,
              DataClass.EMAIL_ADDRESS,
              DataClass.NAME,
              DataClass.APPOINTMENT,
              DataClass.HEALTH_NOTES);
      default -> EnumSet.noneOf(DataClass.class);
    };
  }
}
