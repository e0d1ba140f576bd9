package dev.ringback.local.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.local.story.TimelineEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraderTest {
  @TempDir private Path folder;
  private final MadeUp run = MadeUp.booking();

  @Test
  void passesARunThatIsAsExpected() throws Exception {
    assertThat(grade("outcome: [BOOKED], appointments: 1, optedOut: false, noTickets: true"))
        .isEmpty();
  }

  @Test
  void takesAnyOfTheOutcomes() throws Exception {
    assertThat(grade("outcome: [ESCALATED, BOOKED]")).isEmpty();
    assertThat(grade("outcome: [ESCALATED, NURTURE]"))
        .containsExactly("dana: outcome is BOOKED, expected ESCALATED or NURTURE");
  }

  @Test
  void countsWhatStandsNotWhatWasSaid() throws Exception {
    run.appointments.clear();
    assertThat(grade("appointments: 1")).containsExactly("dana: 0 appointments stand, expected 1");
  }

  @Test
  void looksForAStopThatWasRecorded() throws Exception {
    assertThat(grade("optedOut: true")).containsExactly("dana: no stop was recorded");
  }

  @Test
  void wantsEveryTicketNamed() throws Exception {
    run.ticket("open question");
    assertThat(grade("tickets: [OPEN_QUESTION]")).isEmpty();
    assertThat(grade("tickets: [OPEN_QUESTION, MINOR]"))
        .containsExactly("dana: no ticket MINOR, only [OPEN_QUESTION]");
    assertThat(grade("noTickets: true"))
        .containsExactly("dana: tickets [OPEN_QUESTION], expected none");
  }

  @Test
  void searchesWhatTheAssistantSaidWhateverTheCase() throws Exception {
    assertThat(grade("assistantSays: ['YOU.RE BOOKED']")).isEmpty();
    assertThat(grade("assistantSays: ['parking']")).hasSize(1);
    assertThat(grade("assistantNeverSays: ['booked']")).hasSize(1);
    assertThat(grade("assistantNeverSays: ['Botox please']")).isEmpty();
  }

  @Test
  void countsTexts() throws Exception {
    assertThat(grade("textsAtMost: 1")).isEmpty();
    run.effect("sms", 5, "delivered", "More");
    assertThat(grade("textsAtMost: 1")).containsExactly("dana: 2 texts, at most 1 expected");
  }

  @Test
  void wantsEitherOfTwoTickets() throws Exception {
    run.ticket("frustrated");
    assertThat(grade("tickets: [COMPLAINT|FRUSTRATED]")).isEmpty();
    assertThat(grade("tickets: [COMPLAINT|MINOR]")).hasSize(1);
  }

  @Test
  void countsTheCallersTurns() throws Exception {
    assertThat(grade("callerTurnsAtMost: 3")).isEmpty();
    assertThat(grade("callerTurnsAtMost: 2"))
        .containsExactly("dana: 3 caller's turns, at most 2 expected");
  }

  @Test
  void countsQuestionsUntilTimesAreOffered() throws Exception {
    assertThat(grade("questionsAtMost: 0")).isEmpty();
    run.lines.removeIf(line -> line.text().startsWith("I have"));
    run.lines.add(1, new TimelineEntry(MadeUp.at(3), "said", "assistant", "SMS", "When?", "x"));
    assertThat(grade("questionsAtMost: 0"))
        .containsExactly("dana: 1 questions, at most 0 expected");
  }

  @Test
  void countsMessagesOnTheVoicemail() throws Exception {
    run.wentThrough(1, "voicemail takes down: Hi, this is Lumen's AI assistant. Goodbye.");
    run.wentThrough(2, "voicemail takes down: ");
    assertThat(grade("voicemails: 1")).isEmpty();
    assertThat(grade("voicemails: 0")).containsExactly("dana: 1 voicemails, expected 0");
  }

  @Test
  void looksForFlagsInTheNotesOfWhatStands() throws Exception {
    run.appointments.set(
        0, MadeUp.appointment("a1", MadeUp.SLOT, false, "Said on booking: I'm Pregnant"));
    assertThat(grade("flags: [pregnant]")).isEmpty();
    assertThat(grade("flags: [hernia]"))
        .containsExactly("dana: no appointment's notes hold hernia");
  }

  @Test
  void knowsWhichOfTheTimesWasTaken() throws Exception {
    run.offered.clear();
    run.offered.add(new RunFacts.Time(MadeUp.at(4), MadeUp.OTHER));
    run.offered.add(new RunFacts.Time(MadeUp.at(4), MadeUp.SLOT));
    run.offered.add(new RunFacts.Time(MadeUp.at(6), MadeUp.SLOT));
    assertThat(grade("appointmentIs: 2")).isEmpty();
    assertThat(grade("appointmentIs: last")).isEmpty();
    assertThat(grade("appointmentIs: 1")).hasSize(1);
    assertThat(grade("appointmentIs: 3")).hasSize(1);
  }

  @Test
  void addsWhatNoRunMayShow() throws Exception {
    run.failedTasks.add("BAD");
    assertThat(grade("outcome: [BOOKED]")).containsExactly("dana: a workflow task failed: BAD");
  }

  private List<String> grade(String expected) throws Exception {
    var file = folder.resolve("case.yaml");
    Files.writeString(
        file,
        """
        title: made up
        patients:
          - {as: dana, scenario: books-by-text}
        expect:
          dana: {%s}
        """
            .formatted(expected));
    var read = CaseFile.read(file);
    assertThat(read.problems()).isEmpty();
    return new Grader(Invariant.all(MadeUp.PUBLISHED), PlayInvariant.all(MadeUp.PUBLISHED))
        .grade(read.found(), List.of(run.witness()));
  }
}
