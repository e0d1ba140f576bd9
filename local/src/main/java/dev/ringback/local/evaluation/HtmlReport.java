package dev.ringback.local.evaluation;

import dev.ringback.local.story.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The report as one page without anything from elsewhere. */
final class HtmlReport {
  private static final String STYLE =
      """
      body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1c1c1e}
      h1{font-size:1.5rem}h2{font-size:1.1rem;margin:2rem 0 .5rem}
      table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.3rem .6rem;vertical-align:top}
      tbody tr{border-top:1px solid #ddd}.passed{color:#17692f}.failed{color:#b3261e}
      details{margin:.3rem 0}summary{cursor:pointer}.caller{color:#0b57a4}.dim{color:#666}
      .words{white-space:pre-wrap}a{color:inherit}
      """;

  private final StringBuilder page = new StringBuilder();

  static String of(Report report, List<Verdict> verdicts) {
    var html = new HtmlReport();
    html.head(report);
    html.overview(report);
    verdicts.stream()
        .sorted((a, b) -> a.scenario().name().compareTo(b.scenario().name()))
        .forEach(html::scenario);
    return html.page.append("</body></html>\n").toString();
  }

  private void head(Report report) {
    page.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
        .append("<title>Evaluation</title><style>")
        .append(STYLE)
        .append("</style></head><body><h1>Evaluation</h1><p>")
        .append(report.passed())
        .append(" of ")
        .append(report.total())
        .append(" scenarios pass, each with all of ")
        .append(report.repeat())
        .append(report.repeat() == 1 ? " run.</p>" : " runs.</p>");
    var hostile = report.hostile();
    if (hostile != null) {
      page.append("<p>Hostile model, ")
          .append(hostile.turns())
          .append(" turns in ")
          .append(hostile.calls())
          .append(" calls: ")
          .append(hostile.wrongBookings())
          .append(" wrong bookings, ")
          .append(hostile.sendsAfterStop())
          .append(" messages after a stop, ")
          .append(hostile.privateWords())
          .append(" private words on open channels.</p>");
      hostile
          .why()
          .forEach(why -> page.append("<p class=failed>").append(text(why)).append("</p>"));
    }
  }

  private void overview(Report report) {
    page.append("<table><thead><tr><th>Scenario<th>Result<th>Runs<th>Why</thead><tbody>");
    for (var line : report.scenarios()) {
      page.append("<tr><td><a href=\"#")
          .append(text(line.name()))
          .append("\">")
          .append(text(line.name()))
          .append("</a><td>")
          .append(mark(line.passed()))
          .append("<td>")
          .append(line.runs())
          .append("<td>")
          .append(text(line.why()));
    }
    for (var skipped : report.skipped()) {
      page.append("<tr class=dim><td>")
          .append(text(skipped.name()))
          .append("<td>skipped<td>0<td>")
          .append(text(skipped.why()));
    }
    page.append("</tbody></table>");
  }

  private void scenario(Verdict verdict) {
    page.append("<h2 id=\"")
        .append(text(verdict.scenario().name()))
        .append("\">")
        .append(text(verdict.scenario().name()))
        .append(": ")
        .append(text(verdict.scenario().title()))
        .append("</h2>");
    for (var trial : verdict.trials()) {
      page.append(trial.passed() ? "<details>" : "<details open>")
          .append("<summary>Run ")
          .append(trial.number())
          .append(", ")
          .append(mark(trial.passed()))
          .append(", ")
          .append(trial.took().toMillis() / 1000.0)
          .append(" s</summary>");
      trial.why().forEach(why -> page.append("<p class=failed>").append(text(why)).append("</p>"));
      trial.witnesses().forEach(this::witness);
      page.append("</details>");
    }
  }

  private void witness(Witness witness) {
    page.append("<p><b>")
        .append(text(witness.as()))
        .append("</b>: ")
        .append(text(witness.outcome()))
        .append(", ")
        .append(witness.standing())
        .append(" appointments</p><table><tbody>");
    var begin = witness.timeline().isEmpty() ? null : witness.timeline().getFirst().at();
    for (var entry : witness.timeline()) {
      page.append("<tr><td class=dim>")
          .append(begin == null ? "" : offset(begin, entry))
          .append("<td class=dim>")
          .append(
              text(
                  entry.channel() == null
                      ? entry.kind()
                      : entry.channel().toLowerCase(Locale.ROOT)))
          .append("<td>")
          .append(text(entry.who()))
          .append("<td class=\"words ")
          .append(
              entry.who().equals("caller") ? "caller" : entry.kind().equals("said") ? "" : "dim")
          .append("\">")
          .append(text(entry.text()));
    }
    page.append("</tbody></table>");
  }

  private static String offset(Instant begin, TimelineEntry entry) {
    return "+%.1f s".formatted(Duration.between(begin, entry.at()).toMillis() / 1000.0);
  }

  private static String mark(boolean passed) {
    return passed ? "<span class=passed>passed</span>" : "<span class=failed>failed</span>";
  }

  /** What callers said may hold anything. */
  static String text(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
