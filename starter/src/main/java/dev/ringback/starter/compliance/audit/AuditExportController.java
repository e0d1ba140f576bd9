package dev.ringback.starter.compliance.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.records.compliance.audit.AuditExport;
import dev.ringback.records.compliance.audit.AuditFilter;
import dev.ringback.records.compliance.audit.AuditRepository;
import dev.ringback.records.compliance.audit.StoredEntry;
import dev.ringback.starter.Problem;
import dev.ringback.starter.audit.Audited;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail as a file, chain by chain in order of the numbers. */
@RestController
class AuditExportController {
  private final AuditRepository trail;

  AuditExportController(AuditRepository trail) {
    this.trail = trail;
  }

  /**
   * @param format {@code json}, one entry a line, which `ringback audit verify` reads; or {@code
   *     csv}
   */
  @PreAuthorize("hasAuthority('EXPORT_AUDIT')")
  @Audited(action = AuditAction.EXPORT, object = "audit")
  @GetMapping("/api/audit/export")
  void export(
      @RequestParam(defaultValue = "json") String format,
      @RequestParam Map<String, String> parameters,
      HttpServletResponse response)
      throws IOException {
    AuditFilter filter = new AuditQuery(parameters).filter();
    switch (format) {
      case "json" -> write(response, "application/x-ndjson", "", filter, AuditExport::json);
      case "csv" ->
          write(response, "text/csv", AuditExport.CSV_HEADER + "\r\n", filter, AuditExport::csv);
      default -> throw Problem.field("format", "must be json or csv");
    }
  }

  private void write(
      HttpServletResponse response,
      String type,
      String header,
      AuditFilter filter,
      Function<StoredEntry, String> line)
      throws IOException {
    response.setContentType(type + ";charset=UTF-8");
    String end = header.isEmpty() ? "\n" : "\r\n";
    var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8));
    out.write(header);
    trail.pages().forEach(filter, entry -> append(out, line.apply(entry) + end));
    out.flush();
  }

  private static void append(Writer out, String line) {
    try {
      out.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
