package dev.ringback.local.story;

import dev.ringback.local.machine.Terminal;
import dev.ringback.local.machine.Terminal.Ink;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints an episode as it unfolds, in local time, within 100 columns. */
public final class Narrator {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm zzz", Locale.ENGLISH);
  private static final int WORDS = 64;
  private static final String MARGIN = " ".repeat(36);

  private final Terminal terminal;
  private final ZoneId zone;

  Narrator(Terminal terminal, ZoneId zone) {
    this.terminal = terminal;
    this.zone = zone;
  }

  void opening(Scenario scenario, String caller) {
    terminal.line("");
    terminal.line(Ink.BOLD, scenario.name() + ": " + scenario.title());
    var who = scenario.caller();
    if (who != null) {
      terminal.line(
          "caller "
              + who.given()
              + " "
              + who.family()
              + ", "
              + caller
              + (who.onFile() ? ", on file at the clinic" : ", new to the clinic"));
    }
    terminal.line("");
  }

  void entry(TimelineEntry entry, Instant at) {
    var ink =
        switch (entry.who()) {
          case "caller" -> Ink.CYAN;
          case "assistant" -> entry.kind().equals("said") ? Ink.GREEN : Ink.PLAIN;
          case "staff" -> Ink.YELLOW;
          default -> Ink.DIM;
        };
    print(at, entry.channel(), entry.who(), entry.text(), ink);
  }

  /** A word of the teller's own. */
  void aside(Instant at, String text) {
    print(at, null, "", text, Ink.DIM);
  }

  private void print(Instant at, @Nullable String channel, String who, String text, Ink ink) {
    var head =
        "%s  %-9s %-11s "
            .formatted(
                CLOCK.format(at.atZone(zone)),
                channel == null ? "" : channel.toLowerCase(Locale.ROOT),
                who);
    var lines = Paragraph.wrap(text, WORDS);
    terminal.line(terminal.in(Ink.DIM, head) + terminal.in(ink, lines.getFirst()));
    lines.stream().skip(1).forEach(line -> terminal.line(MARGIN + terminal.in(ink, line)));
  }

  void ending(Summary summary, Verdict verdict) {
    terminal.line("");
    row("outcome", terminal.in(verdict.reached() ? Ink.GREEN : Ink.RED, verdict.words()));
    var booking = summary.booking();
    if (booking != null) {
      row(
          "appointment",
          when(booking.start()) + "  " + booking.pms() + " " + booking.appointmentId());
    }
    var glow = summary.glow();
    if (glow != null) {
      row("GLOW", glow.inWords());
    }
    var millis = summary.channelMillis();
    row(
        "first contact",
        "voice %s  sms %s  email %s  whatsapp %s"
            .formatted(
                shown(millis.voice()),
                shown(millis.sms()),
                shown(millis.email()),
                shown(millis.whatsapp())));
    if (summary.temporalUi() != null) {
      row("history", summary.historyEvents() + " events, " + summary.actions() + " actions");
      row("Temporal UI", summary.temporalUi());
    }
    terminal.line("");
  }

  /** How staff could have stepped in, or still can. */
  void staff(String episode) {
    row("episode", episode);
    row("staff, if open", "./ringback signal take-over " + episode + " --by NAME");
    terminal.line("");
  }

  private void row(String label, String value) {
    terminal.line(terminal.in(Ink.DIM, "%-15s".formatted(label)) + value);
  }

  private String when(String instant) {
    try {
      return DAY.format(Instant.parse(instant).atZone(zone));
    } catch (DateTimeParseException e) {
      return instant;
    }
  }

  private static String shown(@Nullable Long millis) {
    return millis == null ? "–" : millis + " ms";
  }
}
