package dev.ringback.starter.compliance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.records.Records;
import dev.ringback.records.compliance.RegistryReport;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.starter.Problem;
import dev.ringback.starter.access.Callers;
import dev.ringback.starter.audit.Audited;
import dev.ringback.starter.audit.RequestAudit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Copies and answers of the registries of numbers; bodies are read as they come. */
@RestController
@PreAuthorize("hasAuthority('MANAGE_RIGHTS')")
class RegistryController {
  private static final Logger log = LoggerFactory.getLogger(RegistryController.class);
  private static final int MOST_DAYS = 3650;

  private final Records records;
  private final RequestAudit audit;
  private final Clock clock;

  RegistryController(Records records, RequestAudit audit, Clock clock) {
    this.records = records;
    this.audit = audit;
    this.clock = clock;
  }

  @PostMapping("/api/compliance/registries/do-not-call")
  @Audited(
      action = AuditAction.CHANGE,
      object = "number-registry",
      when = Audited.When.WITH_THE_CHANGE)
  RegistryReport doNotCall(@RequestParam(defaultValue = "") String asOf, HttpServletRequest request)
      throws IOException {
    LocalDate day = day(asOf);
    begin(AuditAction.CHANGE, "do-not-call", Map.of("as of", day.toString()));
    return records
        .doNotCall()
        .read(
            new InputStreamReader(request.getInputStream(), UTF_8),
            day,
            lines -> log.info("Do-not-call copy: {} lines read", lines));
  }

  @PostMapping("/api/compliance/registries/reassigned")
  @Audited(
      action = AuditAction.CHANGE,
      object = "number-registry",
      when = Audited.When.WITH_THE_CHANGE)
  RegistryReport reassigned(
      @RequestParam(defaultValue = "") String asOf, HttpServletRequest request) throws IOException {
    LocalDate day = day(asOf);
    begin(AuditAction.CHANGE, "reassigned", Map.of("as of", day.toString()));
    return records.reassigned().read(new InputStreamReader(request.getInputStream(), UTF_8), day);
  }

  /** The numbers to ask about, with the day; of people whom nobody asked about for so long. */
  @GetMapping("/api/compliance/registries/reassigned/questions")
  @Audited(
      action = AuditAction.EXPORT,
      object = "number-registry",
      when = Audited.When.WITH_THE_CHANGE)
  void questions(@RequestParam(defaultValue = "90") int days, HttpServletResponse response)
      throws IOException {
    if (days < 0 || days > MOST_DAYS) {
      throw Problem.field("days", "must be from 0 to " + MOST_DAYS);
    }
    begin(AuditAction.EXPORT, "reassigned", Map.of("days", String.valueOf(days)));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8));
    records.reassigned().write(out, clock.instant().minus(Duration.ofDays(days)));
    out.flush();
  }

  /** Before anything is done: what cannot be taken down does not happen. */
  private void begin(AuditAction action, String kind, Map<String, String> details) {
    if (Callers.current().clinic() != null) {
      throw Problem.of(HttpStatus.FORBIDDEN, "A registry is for somebody who sees every clinic.");
    }
    audit.record(action, "number-registry:" + kind, null, null, details);
  }

  private LocalDate day(String asOf) {
    try {
      LocalDate day = LocalDate.parse(asOf);
      if (!day.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // As one that is missing.
    }
    throw Problem.field("asOf", "must be the day of the copy or answers, such as 2026-11-23");
  }
}
