package dev.ringback.local.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.local.machine.Problem;
import dev.ringback.records.clinic.ClinicFile;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.VendorProduct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompliancePaperTest {
  private static final Path ROOT = Path.of("..");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final Pattern AS_OF = Pattern.compile("As of (\\d{4}-\\d{2}-\\d{2}),");

  @TempDir private Path folder;

  @Test
  void everyTestThatTheQuestionnaireReliesOnExists() throws IOException {
    assertThat(paper().unproven()).isEmpty();
  }

  @Test
  void aTestThatIsGoneIsNamed() {
    var control =
        new PaperData.Control(
            "HIPAA", "x", "x", "built", "x", List.of("records.ClassifiedColumnTest", "a.GoneTest"));

    assertThat(new Proofs(ROOT).missing(List.of(control))).containsExactly("a.GoneTest");
  }

  @Test
  void aClassWithoutTestsProvesNothing() {
    var control =
        new PaperData.Control("HIPAA", "x", "x", "built", "x", List.of("starter.TestSettings"));

    assertThat(new Proofs(ROOT).missing(List.of(control))).containsExactly("starter.TestSettings");
  }

  @Test
  void everyStandardOfTheTechnicalSafeguardsHasALineWithATest() {
    assertThat(PaperData.controls())
        .filteredOn(control -> control.framework().equals("HIPAA"))
        .allSatisfy(control -> assertThat(control.proof()).isNotEmpty())
        .extracting(PaperData.Control::id)
        .containsExactly(
            "164.312(a)(1)",
            "164.312(a)(2)(i)",
            "164.312(a)(2)(ii)",
            "164.312(a)(2)(iii)",
            "164.312(a)(2)(iv)",
            "164.312(b)",
            "164.312(c)(1)",
            "164.312(c)(2)",
            "164.312(d)",
            "164.312(e)(1)",
            "164.312(e)(2)(i)",
            "164.312(e)(2)(ii)");
  }

  @Test
  void whatIsSaidToBeBuiltIsShownByATest() {
    assertThat(PaperData.controls())
        .allSatisfy(control -> assertThat(control.state()).isIn("built", "partly", "yours", "open"))
        .filteredOn(control -> control.state().equals("built"))
        .isNotEmpty()
        .allSatisfy(control -> assertThat(control.proof()).isNotEmpty());
  }

  @Test
  void everyVendorsProductIsOnTheChecklistWithWhatIsInForce() throws IOException {
    paper().write(folder);

    assertThat(Files.readAllLines(folder.resolve("baa-checklist.md")))
        .filteredOn(line -> line.startsWith("| "))
        .hasSize(VendorProduct.values().length + 1)
        .anySatisfy(line -> assertThat(line).contains("twilio whatsapp", "not eligible"));
    assertThat(PaperData.vendors().stream().map(PaperData.VendorFacts::product).toList())
        .containsAll(Arrays.stream(VendorProduct.values()).map(Enum::name).toList());
  }

  @Test
  void theDataMapTellsOfEncryptedColumnsAndTheirPeriod() throws IOException {
    assertThat(paper().write(folder)).hasSize(4);

    assertThat(Files.readString(folder.resolve("data-map.md")))
        .contains("| conversation_line | content | words_cipher | transcripts, ");
    assertThat(Files.readString(folder.resolve("record-of-processing.md")))
        .contains(clinic().name());
  }

  /** Written anew by {@code ./ringback compliance paper --out docs/compliance/example}. */
  @Test
  void theExamplesPaperIsTheOneThatItsConfigurationGives() throws IOException {
    Path example = ROOT.resolve("docs/compliance/example");
    var asOf =
        AS_OF.matcher(Files.readString(example.resolve("baa-checklist.md"))).results().findFirst();
    var written =
        new CompliancePaper(ROOT, clinic(), LocalDate.parse(asOf.orElseThrow().group(1)))
            .write(folder);

    for (String name : written) {
      assertThat(example.resolve(name))
          .as("write it anew: ./ringback compliance paper --out docs/compliance/example")
          .hasSameTextualContentAs(folder.resolve(name));
    }
  }

  @Test
  void withoutTestsThereIsNoPaper() {
    assertThatThrownBy(() -> new Proofs(folder)).isInstanceOf(Problem.class);
  }

  private static CompliancePaper paper() throws IOException {
    return new CompliancePaper(ROOT, clinic(), TODAY);
  }

  private static Clinic clinic() throws IOException {
    return ClinicFile.parse(
        "lumen.yaml", Files.readString(ROOT.resolve("local/clinics/lumen.yaml")));
  }
}
