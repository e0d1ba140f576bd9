package dev.ringback.starter.compliance.rights;

import dev.ringback.records.Records;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.records.compliance.rights.PersonRecord;
import dev.ringback.starter.JsonFields;
import dev.ringback.starter.Problem;
import dev.ringback.starter.access.Callers;
import dev.ringback.starter.audit.Audited;
import dev.ringback.workflows.clinic.ContactId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything about one person, for that person: 45 CFR 164.524, GDPR 15 and 20. */
@RestController
@PreAuthorize("hasAuthority('MANAGE_RIGHTS')")
class ExportController {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final Records records;
  private final People people;
  private final RightsAudit audit;
  private final Clock clock;

  ExportController(Records records, People people, RightsAudit audit, Clock clock) {
    this.records = records;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  @PostMapping("/api/privacy/exports")
  @Audited(action = AuditAction.EXPORT, object = "contact", when = Audited.When.WITH_THE_CHANGE)
  void export(@RequestBody byte[] body, HttpServletResponse response) throws IOException {
    JsonFields fields = JsonFields.parse(body);
    Format format = format(fields.optionalText("format").orElse("json"));
    ContactId contact = people.named(fields).id();
    PersonRecord record =
        records
            .rights()
            .personRecords()
            .of(contact, records.audit().disclosures().of(contact), clock.instant())
            .map(all -> Callers.current().clinic() == null ? all : all.ofKnownClinics())
            .orElseThrow(() -> Problem.field("phone", "was erased meanwhile"));
    // Before anything is handed out: what cannot be taken down does not happen.
    audit.record(
        AuditAction.EXPORT, contact, "contact:" + contact, Map.of("format", format.name()));
    response.setContentType(format.type);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + contact + format.end);
    try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
      if (format == Format.HTML) {
        new PersonPage(record).writeTo(out);
      } else {
        JSON.writeValue(out, record);
      }
    }
  }

  private static Format format(String name) {
    return switch (name) {
      case "json" -> Format.JSON;
      case "html" -> Format.HTML;
      default -> throw Problem.field("format", "must be json or html");
    };
  }

  private enum Format {
    JSON(MediaType.APPLICATION_JSON_VALUE, ".json\""),
    HTML("text/html;charset=UTF-8", ".html\"");

    private final String type;
    private final String end;

    Format(String type, String end) {
      this.type = type;
      this.end = end;
    }
  }
}
