package dev.ringback.local.pms;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.local.machine.Problem;
import dev.ringback.workflows.booking.ServiceMapping;
import dev.ringback.workflows.booking.ServiceMappingPolicy;
import dev.ringback.workflows.booking.ServiceType;
import dev.ringback.workflows.clinic.Treatment;
import dev.ringback.workflows.clinic.TreatmentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a clinic's people decided about each kind of appointment of their practice system.
 *
 * @param services one row for each kind of appointment
 */
record MappingSheet(List<Row> services) {
  /** Nobody decided yet. */
  static final String OPEN = "?";

  /** It is no treatment: a lunch break, a staff meeting, a product pick-up. */
  static final String IGNORED = "ignored";

  /** It is a first talk about any treatment. */
  static final String CONSULTATION = "consultation";

  private static final YAMLMapper YAML = new YAMLMapper();

  /**
   * One kind of appointment.
   *
   * @param treatment id of a treatment of the menu, {@value #CONSULTATION}, {@value #IGNORED} or
   *     {@value #OPEN}
   * @param guess whether the treatment was only guessed; a person takes the key away
   * @param candidates treatments that fit equally well; null: none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Row(
      String id,
      String name,
      String treatment,
      @Nullable Boolean guess,
      @Nullable List<String> candidates) {

    boolean isDecided() {
      return !treatment.equals(OPEN) && guess == null;
    }
  }

  /**
   * @throws Problem if the file is there and cannot be read
   */
  static MappingSheet read(Path file) {
    if (!Files.exists(file)) {
      return new MappingSheet(List.of());
    }
    try {
      return YAML.readValue(Files.readString(file), MappingSheet.class);
    } catch (IOException e) {
      throw new Problem(file + " cannot be read", "check who owns it");
    } catch (JacksonException e) {
      throw new Problem(
          file + " is no mapping sheet: " + e.getOriginalMessage(),
          "move it away; a new one is written from the proposals");
    }
  }

  void write(Path file) {
    try {
      Files.writeString(file, YAML.writeValueAsString(this));
    } catch (IOException e) {
      throw new Problem(file + " cannot be written", "check who owns its folder");
    }
  }

  /** The sheet for these services: decisions stay, what is new gets a proposal. */
  MappingSheet over(List<ServiceType> offered, List<Treatment> menu) {
    Map<String, Row> decided = new HashMap<>();
    services.stream().filter(Row::isDecided).forEach(row -> decided.put(row.id(), row));
    List<Row> rows = new ArrayList<>();
    for (ServiceMapping proposal : ServiceMappingPolicy.propose(offered, menu)) {
      Row before = decided.get(proposal.service().id());
      rows.add(before == null ? row(proposal) : before);
    }
    return new MappingSheet(List.copyOf(rows));
  }

  private static Row row(ServiceMapping proposal) {
    ServiceType service = proposal.service();
    return switch (proposal) {
      case ServiceMapping.Mapped mapped ->
          new Row(
              service.id(),
              service.name(),
              mapped.treatment().value(),
              mapped.certain() ? null : true,
              null);
      case ServiceMapping.Ambiguous ambiguous ->
          new Row(
              service.id(),
              service.name(),
              OPEN,
              null,
              ambiguous.candidates().stream().map(TreatmentId::value).toList());
      case ServiceMapping.Unmapped _ -> new Row(service.id(), service.name(), OPEN, null, null);
    };
  }

  /** Rows that keep the clinic from going live, each with what to do. */
  List<String> open(List<Treatment> menu) {
    List<String> known = menu.stream().map(treatment -> treatment.id().value()).toList();
    return services.stream().flatMap(row -> open(row, known).stream()).toList();
  }

  private static List<String> open(Row row, List<String> known) {
    String service = row.name() + " (" + row.id() + ")";
    if (row.treatment().equals(OPEN)) {
      return List.of(
          row.candidates() == null
              ? service + ": no treatment fits; name one or write consultation or ignored"
              : service + ": could be " + String.join(" or ", row.candidates()) + "; name one");
    }
    if (row.guess() != null) {
      return List.of(
          service + ": " + row.treatment() + " is a guess; take the key guess away or correct it");
    }
    return Stream.concat(known.stream(), Stream.of(CONSULTATION, IGNORED))
            .anyMatch(row.treatment()::equals)
        ? List.of()
        : List.of(service + ": the menu has no treatment " + row.treatment());
  }
}
