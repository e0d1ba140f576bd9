package dev.ringback.records.compliance;

import dev.ringback.records.Columns;
import dev.ringback.records.compliance.NumberRegistryRepository.Registry;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.PhoneNumber;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Questions to the reassigned numbers database, and its answers: whether a number was disconnected
 * for good since a day. The day asked about is that of the person's oldest consent since the number
 * last changed hands, so that a "no" speaks for all of them. A "yes" does not say when: it voids
 * every consent up to the day of the answer.
 */
public final class ReassignedNumbers {
  private static final Pattern ANSWER =
      Pattern.compile(
          "\"?\\+?1?([2-9]\\d{9})\"?\\s*,\\s*\"?(\\d{4}-\\d{2}-\\d{2})\"?\\s*,\\s*"
              + "\"?(yes|no|no[ _]?data)\"?\\s*");
  private static final int PAGE = 500;

  /** Consents by number that stand: given since it last changed hands. */
  private static final String STANDING =
      """
      from contact c join consent g on g.contact = c.id
        left join number_registry r on r.contact = c.id and r.registry = 'REASSIGNED'
      where c.erased_at is null and g.clinic is not null
        and g.channel in ('VOICE', 'SMS', 'WHATSAPP')
        and (r.listed_on is null or cast(g.given_at at time zone 'UTC' as date) > r.listed_on)
      """;

  private final JdbcClient jdbc;
  private final ContactRepository contacts;
  private final NumberRegistryRepository numbers;

  public ReassignedNumbers(
      JdbcClient jdbc, ContactRepository contacts, NumberRegistryRepository numbers) {
    this.jdbc = jdbc;
    this.contacts = contacts;
    this.numbers = numbers;
  }

  /**
   * Writes a line for each number to ask about: ten digits, a comma, the day. Of people with a
   * consent from before {@code since} whose number was not asked about from then on.
   *
   * @return how many
   */
  public int write(Appendable out, Instant since) throws IOException {
    int written = 0;
    String after = "";
    while (true) {
      List<Question> page = page(after, since);
      if (page.isEmpty()) {
        return written;
      }
      for (Question question : page) {
        String number = contacts.find(question.contact()).map(p -> p.phone().e164()).orElse("");
        if (number.startsWith("+1") && number.length() == 12) {
          out.append(number.substring(2)).append(',').append(question.since().toString());
          out.append('\n');
          written++;
        }
      }
      after = page.getLast().contact().value();
    }
  }

  /**
   * Reads the answers: number, day asked about, and yes, no or no data on each line; a first line
   * without a digit is a heading. The same file again changes nothing.
   *
   * @param asOf the day of the answers
   */
  public RegistryReport read(Reader file, LocalDate asOf) {
    RegistryLines lines = new RegistryLines(file);
    RegistryReport.Tally tally = new RegistryReport.Tally();
    for (String line = lines.next(); line != null; line = lines.next()) {
      Matcher answer = ANSWER.matcher(line.toLowerCase(Locale.ROOT));
      boolean heading = lines.number() == 1 && line.chars().noneMatch(Character::isDigit);
      if (answer.matches()) {
        take(answer, asOf, lines.number(), tally);
      } else if (!line.isEmpty() && !heading) {
        tally.bad(lines.number(), "is no number, day and answer such as 5125550177,2026-01-31,no");
      }
    }
    return tally.of(lines.number(), tally.isClean());
  }

  private void take(Matcher answer, LocalDate asOf, long line, RegistryReport.Tally tally) {
    LocalDate since;
    try {
      since = LocalDate.parse(answer.group(2));
    } catch (DateTimeException e) {
      tally.bad(line, "has a day that is not on the calendar");
      return;
    }
    if (since.isAfter(asOf)) {
      tally.bad(line, "asks about a day after that of the answers; see --as-of");
      return;
    }
    Optional<ContactId> found = contacts.byPhone(new PhoneNumber("+1" + answer.group(1)));
    if (found.isEmpty()) {
      tally.stranger();
      return;
    }
    ContactId contact = found.get();
    LocalDate before = numbers.status(contact).reassignedOn();
    switch (answer.group(3)) {
      case "yes" -> {
        if (before != null && !since.isAfter(before)) {
          tally.unanswered(); // what is known already, and nothing of the time since
        } else {
          numbers.keep(contact, Registry.REASSIGNED, start(asOf), asOf);
          tally.listed(1);
        }
      }
      case "no" -> {
        if (since.isAfter(oldest(contact).orElse(since))) {
          tally.bad(line, "asks about a day after a consent of this person; export anew and ask");
        } else {
          numbers.keep(contact, Registry.REASSIGNED, start(asOf), before);
          tally.clear(1);
        }
      }
      default -> tally.unanswered();
    }
  }

  private Optional<LocalDate> oldest(ContactId contact) {
    return jdbc.sql("select min(g.given_at) as oldest " + STANDING + " and c.id = :id")
        .param("id", contact.value())
        .query((row, _) -> Optional.ofNullable(Columns.instantOrNull(row, "oldest")))
        .single()
        .map(ReassignedNumbers::day);
  }

  private List<Question> page(String after, Instant since) {
    return jdbc.sql(
            "select c.id, min(g.given_at) as oldest "
                + STANDING
                + """
                  and c.id > :after and (r.checked_at is null or r.checked_at < :since)
                group by c.id having min(g.given_at) < :since order by c.id limit :most
                """)
        .param("after", after)
        .param("since", Columns.of(since))
        .param("most", PAGE)
        .query((row, _) ->
            new Question(new ContactId(row.getString("id")), day(Columns.instant(row, "oldest"))))
        .list();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private record Question(ContactId contact, LocalDate since) {}
}
