package dev.ringback.local.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.local.machine.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFileTest {
  private static final Path OURS = Path.of("evaluations");
  @TempDir private Path folder;

  @Test
  void everyScenarioOfOursCanBeRead() {
    assertThat(Casebook.read(OURS).cases()).hasSizeGreaterThanOrEqualTo(8);
  }

  @Test
  void namesFileAndFieldOfEverythingThatIsWrong() throws Exception {
    Files.writeString(
        folder.resolve("bad.yaml"),
        """
        model: drunk
        pace: 3
        patients:
          - {as: dana}
          - {as: dana, scenario: books-by-text, ringsAfter: soon}
        expect:
          dana: {outcome: [HAPPY], assistantSays: ["("], textsAtMost: few, voicemails: 0.5, appointmentIs: best}
          otto: {}
        """);
    assertThatThrownBy(() -> Casebook.read(folder))
        .isInstanceOf(Problem.class)
        .hasMessageContainingAll(
            "bad.yaml: pace is not known",
            "bad.yaml: model must be one of down, garbage, hostile, normal, refusing, slow",
            "bad.yaml: title is missing",
            "bad.yaml: patients[0].definition must be",
            "bad.yaml: patients[1].as is used twice",
            "bad.yaml: patients[1].ringsAfter must be seconds",
            "bad.yaml: expect.dana.outcome HAPPY is no outcome",
            "bad.yaml: expect.dana.assistantSays is no regular expression",
            "bad.yaml: expect.dana.textsAtMost must be a whole number",
            "bad.yaml: expect.dana.voicemails must be a whole number",
            "bad.yaml: expect.dana.appointmentIs must be 1 to 9, or last",
            "bad.yaml: expect.otto is no patient of the scenario");
  }

  @Test
  void saysWhereAFileIsNoYaml() throws Exception {
    Files.writeString(folder.resolve("bad.yaml"), "title: [\nexpect");
    assertThatThrownBy(() -> Casebook.read(folder))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("bad.yaml: line ");
  }

  @Test
  void playsAloneWhatChangesTheSandbox() throws Exception {
    assertThat(read("model: down").exclusive()).isTrue();
    assertThat(read("calendarClosed: true").exclusive()).isTrue();
    assertThat(read("faults: [{vendor: boulevard, fault: '503'}]").exclusive()).isTrue();
    assertThat(read("tags: [text]").exclusive()).isFalse();
  }

  @Test
  void knowsWhatNeedsTheSandboxesOwnModel() throws Exception {
    assertThat(read("model: garbage").needsSandboxModel()).isTrue();
    assertThat(read("faults: [{vendor: openai, fault: '503'}]").needsSandboxModel()).isTrue();
    assertThat(read("faults: [{vendor: twilio, fault: '503'}]").needsSandboxModel()).isFalse();
  }

  @Test
  void findsAScenarioByNameOrTag() {
    var book = Casebook.read(OURS);
    assertThat(book.only("books-by-text").cases()).hasSize(1);
    assertThat(book.only("voice").cases()).isNotEmpty().allMatch(c -> c.tags().contains("voice"));
    assertThatThrownBy(() -> book.only("nothing-like-it")).isInstanceOf(Problem.class);
  }

  private Case read(String line) throws Exception {
    var file = folder.resolve("one.yaml");
    Files.writeString(
        file,
        """
        title: one
        %s
        patients: [{as: dana, scenario: books-by-text}]
        expect: {dana: {outcome: BOOKED}}
        """
            .formatted(line));
    var read = CaseFile.read(file);
    assertThat(read.problems()).isEmpty();
    return read.found();
  }
}
