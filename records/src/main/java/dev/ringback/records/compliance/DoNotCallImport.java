package dev.ringback.records.compliance;

import dev.ringback.records.Columns;
import dev.ringback.records.crypto.CallerHash;
import dev.ringback.records.outreach.Contact;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.PhoneNumber;
import java.io.Reader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for everybody on file in a copy of the national do-not-call registry: the full list as a
 * flat text file, an area code and a number with a comma between them on each line
 * (telemarketing.donotcall.gov). A copy holds the area codes that were subscribed to, so only
 * people with one of those are noted as not listed. It does not say since when a number is listed:
 * the day of the first copy that has it stands for that.
 */
public final class DoNotCallImport {
  private static final Pattern LISTED = Pattern.compile("([2-9]\\d{2}),?([2-9]\\d{6})");
  private static final int BATCH = 1_000;
  private static final int TOLD_EVERY = 1_000_000;

  private final JdbcClient jdbc;
  private final ContactRepository contacts;
  private final CallerHash hash;

  public DoNotCallImport(JdbcClient jdbc, ContactRepository contacts, CallerHash hash) {
    this.jdbc = jdbc;
    this.contacts = contacts;
    this.hash = hash;
  }

  /**
   * Reads a copy, line by line. The same copy again changes nothing.
   *
   * @param asOf the day of the copy
   * @param progress told now and then how many lines were read
   */
  public RegistryReport read(Reader file, LocalDate asOf, LongConsumer progress) {
    // Whoever is put on file meanwhile was looked for in a part of the copy only.
    OffsetDateTime begun = jdbc.sql("select now()").query(OffsetDateTime.class).single();
    RegistryLines lines = new RegistryLines(file);
    RegistryReport.Tally tally = new RegistryReport.Tally();
    Set<String> areas = new HashSet<>();
    List<String> batch = new ArrayList<>(BATCH);
    for (String line = lines.next(); line != null; line = lines.next()) {
      Matcher listed = LISTED.matcher(line);
      if (listed.matches()) {
        areas.add(listed.group(1));
        batch.add(hash.of(new PhoneNumber("+1" + listed.group(1) + listed.group(2))));
      } else if (!line.isEmpty()) {
        tally.bad(
            lines.number(),
            "is no area code and number such as 512,5550177; import the full list, not changes");
      }
      if (batch.size() == BATCH) {
        tally.listed(keepListed(batch, asOf));
        batch.clear();
      }
      if (lines.number() % TOLD_EVERY == 0) {
        progress.accept(lines.number());
      }
    }
    tally.listed(keepListed(batch, asOf));
    // A line that cannot be read may be anybody's.
    boolean complete = tally.isClean() && !areas.isEmpty();
    if (complete) {
      tally.clear(keepClear(areas, asOf, begun));
    }
    return tally.of(lines.number(), complete);
  }

  private int keepListed(List<String> hashes, LocalDate asOf) {
    return hashes.isEmpty()
        ? 0
        : jdbc.sql(
                """
                insert into number_registry (contact, registry, checked_at, listed_on)
                select id, 'DO_NOT_CALL', :at, cast(:day as date) from contact
                where phone_hash = any(string_to_array(:hashes, ',')) and erased_at is null
                on conflict (contact, registry) do update set checked_at = excluded.checked_at,
                  listed_on = coalesce(number_registry.listed_on, excluded.listed_on)
                where number_registry.checked_at <= excluded.checked_at
                """)
            .param("at", Columns.of(start(asOf)))
            .param("day", asOf.toString())
            .param("hashes", String.join(",", hashes))
            .update();
  }

  private int keepClear(Set<String> areas, LocalDate asOf, OffsetDateTime begun) {
    int kept = 0;
    String after = "";
    while (true) {
      List<String> page =
          jdbc.sql(
                  """
                  select id from contact
                  where id > :after and erased_at is null and created_at < :begun
                  order by id limit :most
                  """)
              .param("after", after)
              .param("begun", begun)
              .param("most", BATCH)
              .query((row, _) -> row.getString(1))
              .list();
      if (page.isEmpty()) {
        return kept;
      }
      for (String id : page) {
        kept +=
            contacts
                .find(new ContactId(id))
                .filter(person -> isIn(areas, person))
                .map(person -> keepClear(person, asOf))
                .orElse(0);
      }
      after = page.getLast();
    }
  }

  /** One that this copy lists was noted with its day before. */
  private int keepClear(Contact person, LocalDate asOf) {
    return jdbc.sql(
            """
            insert into number_registry as n (contact, registry, checked_at)
            values (:contact, 'DO_NOT_CALL', :at)
            on conflict (contact, registry) do update
              set checked_at = excluded.checked_at, listed_on = null
              where n.checked_at < excluded.checked_at
            """)
        .param("contact", person.id().value())
        .param("at", Columns.of(start(asOf)))
        .update();
  }

  private static boolean isIn(Set<String> areas, Contact person) {
    String number = person.phone().e164();
    return number.length() == 12
        && number.startsWith("+1")
        && areas.contains(number.substring(2, 5));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
