package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.Question;
import dev.ringback.workflows.clinic.TestClinics;
import dev.ringback.workflows.clinic.TreatmentId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionPolicyTest {
  private static final TreatmentId BOTOX = new TreatmentId("botox");

  private final List<Question> questions = new ArrayList<>();

  private void has(String serviceLine, Language language, String words) {
    questions.add(new Question(Dimension.OPENNESS, serviceLine, words, language));
  }

  private String askedInSpanish() {
    Clinic lumen = TestClinics.lumen();
    List<Question> backwards = new ArrayList<>(questions);
    Collections.reverse(backwards);
    Clinic clinic =
        new Clinic(
            lumen.id(),
            lumen.version(),
            lumen.name(),
            lumen.voice(),
            lumen.email(),
            lumen.whatsAppTemplate(),
            lumen.locations(),
            lumen.treatments(),
            lumen.providers(),
            lumen.policies(),
            lumen.consents(),
            lumen.contactHours(),
            lumen.cadence(),
            lumen.glow(),
            backwards,
            lumen.pms(),
            lumen.knowledge(),
            lumen.detection(),
            lumen.compliance());
    return QuestionPolicy.question(Dimension.OPENNESS, BOTOX, clinic, Language.SPANISH)
        .map(Question::words)
        .orElse("none");
  }

  @Test
  void prefersTheServiceLinesOwnThenTheLanguageThenEnglish() {
    assertThat(askedInSpanish()).isEqualTo("none");
    has("body", Language.SPANISH, "another line's");
    assertThat(askedInSpanish()).isEqualTo("none");
    has(null, Language.ENGLISH, "general English");
    assertThat(askedInSpanish()).isEqualTo("general English");
    has("injectables", Language.ENGLISH, "English for injectables");
    assertThat(askedInSpanish()).isEqualTo("English for injectables");
    has(null, Language.SPANISH, "general Spanish");
    assertThat(askedInSpanish()).isEqualTo("general Spanish");
    has("injectables", Language.SPANISH, "Spanish for injectables");
    assertThat(askedInSpanish()).isEqualTo("Spanish for injectables");
  }
}
