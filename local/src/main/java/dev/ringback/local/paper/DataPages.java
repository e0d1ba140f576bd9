package dev.ringback.local.paper;

import dev.ringback.records.ClassifiedColumn;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Retention;
import dev.ringback.workflows.clinic.VendorProduct;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What is kept, where it goes and for how long. */
record DataPages(Clinic clinic, VendorPages vendors) {

  Page map() {
    var page =
        new Page("data-map.md", "Data map")
            .text(
                "Every column of the schema, by what it holds. `identity` and `content` are encrypted"
                    + " under a key of the person's own.")
            .header("Table", "Holds", "Columns", "Kept for");
    var tables =
        ClassifiedColumn.all().stream()
            .collect(
                Collectors.groupingBy(
                    ClassifiedColumn::table, LinkedHashMap::new, Collectors.toList()));
    tables.forEach((table, columns) ->
        columns.stream()
            .collect(
                Collectors.groupingBy(
                    ClassifiedColumn::holds, LinkedHashMap::new, Collectors.toList()))
            .forEach((holds, alike) ->
                page.row(
                    table,
                    VendorPages.words(holds),
                    alike.stream().map(ClassifiedColumn::column).collect(Collectors.joining(", ")),
                    period(alike.getFirst().retention()))));
    page.heading("Outside the database").header("Where", "What", "Protection");
    page.row("Temporal histories", "inputs and results of workflows", "payload codec, encrypted");
    page.row("Vendors", "what each channel carries, see the checklist of agreements", "theirs");
    return page.row("Logs", "ids, states, numbers of things; no personal data", "a test canary");
  }

  Page recordOfProcessing() {
    var page =
        new Page("record-of-processing.md", "Record of processing, " + clinic.name())
            .text(
                "GDPR article 30(1) for the controller; name and contact of the controller, its"
                    + " representative and data protection officer are the clinic's to add.")
            .header("Item", "Entry");
    page.row("Controller", clinic.name() + ", " + clinic.email().postalAddress());
    page.row(
        "Purposes",
        "answer people whose call was missed; offer and book consultations; hand over to people");
    page.row("Data subjects", "people who call the clinic, patients or not; the clinic's staff");
    page.row(
        "Categories",
        Arrays.stream(ClassifiedColumn.DataClass.values())
            .map(VendorPages::words)
            .collect(Collectors.joining(", ")));
    page.row("Special categories", "what callers say of their health; encrypted, never judged");
    page.row("Recipients", "the clinic's staff, its practice system, and the vendors below");
    page.row("Transfers", "vendors in the United States; where you host is yours to add");
    page.row("Security", "security-questionnaire.md");
    page.heading("Erasure").header("What", "After");
    periods().forEach((name, period) -> page.row(name, period));
    page.heading("Processors").header("Product", "Agreement");
    for (var product : VendorProduct.values()) {
      page.row(VendorPages.words(product), vendors.standing(product));
    }
    return page;
  }

  private String period(String name) {
    return name.equals("kept")
        ? "until removed with what it belongs to"
        : name + ", " + periods().getOrDefault(name, "no period");
  }

  /** By name, since a clinic's rules may get more of them. */
  private Map<String, String> periods() {
    Map<String, String> periods = new LinkedHashMap<>();
    for (var part : Retention.class.getRecordComponents()) {
      try {
        var value = part.getAccessor().invoke(clinic.compliance().retention());
        periods.put(part.getName(), value instanceof Period p ? words(p) : String.valueOf(value));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(part.getName(), e);
      }
    }
    return periods;
  }

  private static String words(Period period) {
    return period.getDays() > 0
        ? period.getDays() + " days"
        : period.toTotalMonths() % 12 == 0
            ? period.toTotalMonths() / 12 + " years"
            : period.toTotalMonths() + " months";
  }
}
