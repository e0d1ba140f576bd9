package dev.ringback.local.paper;

import dev.ringback.local.machine.Problem;
import dev.ringback.local.paper.PaperData.Control;
import dev.ringback.workflows.clinic.Clinic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The paper a reviewer asks for, of one clinic. */
public final class CompliancePaper {
  private final Proofs proofs;
  private final VendorPages vendors;
  private final DataPages data;

  /**
   * @param root of the source tree, where the tests are
   * @param today by which agreements are in force
   */
  public CompliancePaper(Path root, Clinic clinic, LocalDate today) {
    proofs = new Proofs(root);
    vendors = new VendorPages(clinic, today);
    data = new DataPages(clinic, vendors);
  }

  /**
   * Writes every page.
   *
   * @return the names of the files
   * @throws Problem if the folder cannot be written
   */
  public List<String> write(Path folder) {
    var pages =
        List.of(vendors.checklist(), data.map(), data.recordOfProcessing(), questionnaire());
    try {
      Files.createDirectories(folder);
      for (var page : pages) {
        Files.writeString(folder.resolve(page.name()), page.markdown());
      }
    } catch (IOException e) {
      throw new Problem(folder + " cannot be written", "name another folder with --out");
    }
    return pages.stream().map(Page::name).toList();
  }

  /** Test classes the questionnaire names that do not exist: what they stood for is not shown. */
  public List<String> unproven() {
    return proofs.missing(PaperData.controls());
  }

  private Page questionnaire() {
    var page = new Page("security-questionnaire.md", "Security questionnaire");
    page.text(
        "`built`: the software does it and tests show it. `partly`: what is said. `yours`: the"
            + " operator's to do. `open`: not there. No certificate is claimed.");
    for (var framework : List.of("HIPAA", "SOC 2")) {
      page.heading(framework.equals("HIPAA") ? "HIPAA, 45 CFR 164.312" : "SOC 2 criteria");
      page.header("Criterion", "Asks", "State", "What there is", "Shown by");
      PaperData.controls().stream()
          .filter(control -> control.framework().equals(framework))
          .forEach(control ->
              page.row(
                  control.id(), control.asks(), control.state(), control.does(), shown(control)));
    }
    return page;
  }

  private String shown(Control control) {
    return control.proof().stream()
        .map(test ->
            proofs.file(test).map(file -> "`" + file + "`").orElse("**gone: " + test + "**"))
        .collect(Collectors.joining("<br>"));
  }
}
