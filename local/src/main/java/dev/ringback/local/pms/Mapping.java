package dev.ringback.local.pms;

import dev.ringback.local.pms.MappingSheet.Row;
import dev.ringback.workflows.booking.ServiceType;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Treatment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A clinic's menu against the kinds of appointment of its practice system. */
public final class Mapping {
  private final Path file;
  private final MappingSheet sheet;
  private final Clinic clinic;
  private final List<String> offered;

  private Mapping(Path file, MappingSheet sheet, Clinic clinic, List<String> offered) {
    this.file = file;
    this.sheet = sheet;
    this.clinic = clinic;
    this.offered = offered;
  }

  /**
   * @param file the sheet; it need not be there yet
   * @param offered every kind of appointment that the system has
   */
  public static Mapping of(Path file, List<ServiceType> offered, Clinic clinic) {
    return new Mapping(
        file,
        MappingSheet.read(file).over(offered, clinic.treatments()),
        clinic,
        offered.stream().map(ServiceType::id).toList());
  }

  public void keep() {
    sheet.write(file);
  }

  /** One line for each kind of appointment. */
  public List<String> table() {
    return sheet.services().stream()
        .map(row -> "%-40s %-24s %s".formatted(row.name(), row.treatment(), remark(row)))
        .toList();
  }

  private static String remark(Row row) {
    if (row.guess() != null) {
      return "a guess";
    }
    return row.candidates() == null ? "" : String.join(" or ", row.candidates()) + "?";
  }

  public String summary() {
    long decided = sheet.services().stream().filter(Row::isDecided).count();
    long guessed = sheet.services().stream().filter(row -> row.guess() != null).count();
    long ambiguous = sheet.services().stream().filter(row -> row.candidates() != null).count();
    long unmapped = sheet.services().size() - decided - guessed - ambiguous;
    return "%d kinds of appointment, %d treatments: %d decided, %d guessed, %d ambiguous, %d unmapped"
        .formatted(
            sheet.services().size(),
            clinic.treatments().size(),
            decided,
            guessed,
            ambiguous,
            unmapped);
  }

  /** What keeps the clinic from going live, each with what to do. */
  public List<String> open() {
    List<String> open = new ArrayList<>(sheet.open(clinic.treatments()));
    booked()
        .filter(id -> !offered.contains(id))
        .distinct()
        .map(id -> "the clinic file books " + id + ", which the system has not: correct the id")
        .forEach(open::add);
    return List.copyOf(open);
  }

  private Stream<String> booked() {
    return Stream.concat(
        Stream.of(clinic.pms().consultationServiceId()),
        clinic.treatments().stream().map(Treatment::pmsServiceId).flatMap(Stream::ofNullable));
  }

  public boolean isComplete() {
    return open().isEmpty();
  }
}
