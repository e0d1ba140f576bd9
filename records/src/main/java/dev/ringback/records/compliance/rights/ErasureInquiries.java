package dev.ringback.records.compliance.rights;

import dev.ringback.records.Columns;
import dev.ringback.workflows.clinic.ContactId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom the clinic's people must ask to erase a person, and whether they have. */
public final class ErasureInquiries {
  /** Keep something beyond any interface that could be asked, of everybody who called. */
  private static final List<String> ALWAYS = List.of("OPENAI", "PHONE_SYSTEM", "PRACTICE_SYSTEM");

  private final JdbcClient jdbc;

  ErasureInquiries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Opens what an erasure leaves to people; vendors that were given up as well. */
  public void open(ContactId contact, Instant at) {
    jdbc.sql(
            """
            insert into erasure_inquiry (contact, party, opened_at)
            select :contact, party, :at from (
              select unnest(string_to_array(:always, ' ')) as party
              union select vendor from vendor_copy where contact = :contact and state = 'GIVEN_UP'
            ) parties
            on conflict do nothing
            """)
        .param("contact", contact.value())
        .param("always", String.join(" ", ALWAYS))
        .param("at", Columns.of(at))
        .update();
  }

  /** Notes that a party was asked and has answered; false if there is no such open inquiry. */
  public boolean answer(ContactId contact, String party, String by, Instant at) {
    return jdbc.sql(
                """
                update erasure_inquiry set answered_by = :by, answered_at = :at
                where contact = :contact and party = :party and answered_at is null
                """)
            .param("contact", contact.value())
            .param("party", party)
            .param("by", by)
            .param("at", Columns.of(at))
            .update()
        == 1;
  }

  public List<Inquiry> of(ContactId contact) {
    return jdbc.sql("select * from erasure_inquiry where contact = :contact order by party")
        .param("contact", contact.value())
        .query(ErasureInquiries::inquiry)
        .list();
  }

  /** Those nobody has answered, oldest first. */
  public List<Inquiry> unanswered(int most) {
    return jdbc.sql(
            """
            select * from erasure_inquiry where answered_at is null
            order by opened_at, contact, party limit :most
            """)
        .param("most", most)
        .query(ErasureInquiries::inquiry)
        .list();
  }

  private static Inquiry inquiry(ResultSet row, int number) throws SQLException {
    return new Inquiry(
        new ContactId(row.getString("contact")),
        row.getString("party"),
        Columns.instant(row, "opened_at"),
        row.getString("answered_by"),
        Columns.instantOrNull(row, "answered_at"));
  }

  /**
   * @param party whom to ask, as a code
   * @param answeredBy null while nobody has
   */
  public record Inquiry(
      ContactId contact,
      String party,
      Instant openedAt,
      @Nullable String answeredBy,
      @Nullable Instant answeredAt) {}
}
