package dev.ringback.records.compliance;

import dev.ringback.records.Columns;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.compliance.ConsentGiven;
import dev.ringback.workflows.compliance.GivenConsent;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Consents, each to one clinic. The same one again is the same row. */
final class ConsentRows {
  private final JdbcClient jdbc;

  ConsentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(KeptConsent consent) {
    KeptConsent.Written written = consent.written();
    jdbc.sql(
            """
            insert into consent (contact, clinic, channel, basis, source, wording, given_at,
              signature, seller, not_a_condition)
            values (:contact, :clinic, :channel, :basis, :source, :wording, :at,
              :signature, :seller, :condition)
            on conflict do nothing
            """)
        .param("contact", consent.contact().value())
        .param("clinic", consent.clinic().value())
        .param("channel", consent.channel().name())
        .param("basis", consent.basis().name())
        .param("source", consent.source())
        .param("wording", consent.wording())
        .param("at", Columns.of(consent.at()))
        .param("signature", written == null ? null : written.signature().name())
        .param("seller", written == null ? null : written.seller())
        .param("condition", written == null ? null : written.notACondition())
        .update();
  }

  /**
   * Keeps one that was given in an episode, to its clinic.
   *
   * @throws IllegalArgumentException when there is no such episode
   */
  void keep(ConsentGiven given) {
    ClinicId clinic =
        jdbc.sql("select clinic from episode where id = :id")
            .param("id", given.episode().value())
            .query((row, _) -> new ClinicId(row.getString("clinic")))
            .optional()
            .orElseThrow(() -> new IllegalArgumentException("no episode " + given.episode()));
    keep(
        new KeptConsent(
            given.contact(),
            clinic,
            given.channel(),
            given.basis(),
            given.source(),
            given.wording(),
            given.at()));
  }

  /** What a person has agreed to with a clinic. A written one without its signature is by form. */
  List<GivenConsent> of(ContactId contact, ClinicId clinic) {
    return jdbc.sql(
            """
            select channel, counts_as, max(given_at) as given_at
            from (select channel, given_at, case when basis = 'WRITTEN' and signature is null
                    then 'WEB_FORM' else basis end as counts_as
                  from consent where contact = :contact and clinic = :clinic) theirs
            group by channel, counts_as order by channel, counts_as
            """)
        .param("contact", contact.value())
        .param("clinic", clinic.value())
        .query((row, _) ->
            new GivenConsent(
                Channel.valueOf(row.getString("channel")),
                ConsentBasis.valueOf(row.getString("counts_as")),
                Columns.instant(row, "given_at")))
        .list();
  }
}
