package dev.ringback.starter.compliance.rights;

import dev.ringback.records.compliance.rights.PersonRecord;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A person's record as one page that needs nothing else and prints well; times are theirs. */
final class PersonPage {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withLocale(Locale.US);
  private static final String HEAD =
      """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>What is kept of you</title>
      <style>body{font:11pt/1.4 sans-serif;max-width:48em;margin:2em auto}h2{margin-top:1.5em}
      table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ccc;padding:.2em .5em;
      text-align:left;vertical-align:top}tr{break-inside:avoid}</style></head><body>
      """;

  private final PersonRecord record;

  PersonPage(PersonRecord record) {
    this.record = record;
  }

  void writeTo(Writer out) throws IOException {
    out.write(HEAD);
    out.write("<h1>What is kept of you</h1><p>Made " + time(record.madeAt()) + ". Times are in ");
    out.write(text(record.zone().getId()) + ".</p>");
    person(out);
    out.write("<h2>What you agreed to</h2><table>");
    for (var c : record.consents()) {
      row(out, time(c.givenAt()), c.clinic(), c.channel(), c.basis(), c.source(), c.wording());
    }
    out.write("</table><h2>When you asked to be left alone</h2><table>");
    for (var s : record.stops()) {
      row(out, time(s.askedAt()), s.on());
    }
    out.write("</table>");
    for (var episode : record.episodes()) {
      episode(out, episode);
    }
    rest(out);
    out.write("</body></html>");
  }

  private void person(Writer out) throws IOException {
    var person = record.person();
    out.write("<h2>You</h2><table>");
    row(out, "Phone", person.phone());
    out.write("</table><h2>What each clinic has on file</h2><table>");
    for (var file : record.onFile()) {
      var name = file.name();
      row(
          out,
          file.clinic(),
          file.email(),
          name == null ? null : name.given() + " " + or(name.family()),
          file.earlierInterest() == null ? null : file.earlierInterest().treatment());
    }
    out.write("</table>");
  }

  private void episode(Writer out, PersonRecord.Episode episode) throws IOException {
    out.write("<h2>" + time(episode.openedAt()) + ": " + text(episode.clinic()) + ", ");
    out.write(text(episode.location()) + "</h2><table>");
    for (var line : episode.timeline()) {
      row(out, TIME.format(line.local()), line.who(), line.channel(), line.text());
    }
    out.write("</table>");
    if (!episode.facts().isEmpty()) {
      out.write("<h3>What was understood</h3><table>");
      for (var fact : episode.facts()) {
        row(out, fact.dimension(), fact.evidence().words());
      }
      out.write("</table>");
    }
    if (!episode.flags().isEmpty()) {
      out.write("<h3>What staff were told in your words</h3><p>");
      out.write(text(String.join("; ", episode.flags())) + "</p>");
    }
    for (var appointment : episode.appointments()) {
      out.write("<p>Appointment " + text(appointment.state()) + " ");
      out.write((appointment.startsAt() == null ? "" : time(appointment.startsAt())) + "</p>");
    }
  }

  private void rest(Writer out) throws IOException {
    out.write("<h2>Times you asked for</h2><table>");
    for (var asked : record.requestedAppointments()) {
      row(out, time(asked.start()), asked.state(), asked.clinic(), asked.location());
    }
    out.write("</table><h2>Corrections</h2><table>");
    for (var c : record.corrections()) {
      row(out, time(c.at()), c.field(), c.before(), c.after(), c.reason());
    }
    out.write("</table><h2>Who else was told</h2><table>");
    for (var d : record.disclosures()) {
      row(out, time(d.first()), time(d.last()), d.product(), d.system(), d.data(), d.times());
    }
    out.write("</table>");
  }

  private static void row(Writer out, @Nullable Object... cells) throws IOException {
    out.write("<tr>");
    for (Object cell : cells) {
      out.write("<td>" + text(cell) + "</td>");
    }
    out.write("</tr>");
  }

  private String time(Instant at) {
    return text(TIME.format(at.atZone(record.zone())));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : HtmlUtils.htmlEscape(value.toString(), "UTF-8");
  }

  private static String or(@Nullable String value) {
    return value == null ? "" : value;
  }
}
