package dev.ringback.records.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.AtOnce;
import dev.ringback.records.TestStore;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Passage;
import dev.ringback.workflows.clinic.TreatmentId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeRepositoryTest {
  private final TestStore store = new TestStore();
  private final KnowledgeRepository knowledge = new KnowledgeRepository(store.jdbc, store.clinics);
  private Clinic clinic;

  @BeforeEach
  void theExampleClinicIsStored() {
    clinic = store.clinics.apply(ClinicFile.parse("lumen.yaml", Lumen.yaml()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "how much is lip filler? | treatment.lip-filler",
        "Do you do fat freezing | treatment.coolsculpting",
        "where can I park | knowledge.parking",
        "¿tienen estacionamiento? | knowledge.parking",
        "what if I have to cancel | policy.cancellation",
        "¿tengo que pagar un depósito? | policy.deposit",
        "can I pay with my HSA card | knowledge.financing",
        "are you open on Saturday | location.austin",
        "which doctor does it | provider.elena-ruiz",
        "is there an elevator | knowledge.accessibility",
        "cuánto cuesta la depilación láser | treatment.laser-hair-removal",
      })
  void aQuestionFindsWhatAnswersIt(String question, String passage) {
    assertThat(search(question, List.of())).extracting(Passage::id).contains(passage);
  }

  @Test
  void aPassageOnATreatmentStatesThePublishedRangeAndNothingElse() {
    assertThat(search("botox", List.of()).getFirst().words())
        .endsWith("price: $250 to $650")
        .startsWith("Relaxes the muscles");
  }

  @Test
  void whatTheConversationIsAboutComesFirstWhateverIsAsked() {
    assertThat(search("where can I park", List.of(new TreatmentId("hydrafacial"))))
        .extracting(Passage::id)
        .startsWith("treatment.hydrafacial")
        .contains("knowledge.parking");
  }

  @ParameterizedTest
  @CsvSource({"do you sell surfboards", "'& | ! ( :* <->'", "''", "the of and"})
  void whatTheClinicNeverPublishedFindsNothing(String question) {
    assertThat(search(question, List.of())).isEmpty();
  }

  @Test
  void noMoreThanAskedForIsFound() {
    assertThat(knowledge.search(clinic.id(), clinic.version(), "consultation price", List.of(), 2))
        .hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void twoProcessesMayIndexAVersionAtOnce() {
    AtOnce.run(
        4,
        () ->
            new KnowledgeRepository(store.jdbc, store.clinics)
                .search(clinic.id(), clinic.version(), "parking", List.of(), 3));
    assertThat(search("parking", List.of())).extracting(Passage::id).contains("knowledge.parking");
  }

  @Test
  void whatMeansTheSameIsFoundThoughNoWordIsShared() {
    KnowledgeRepository meaningful = knowledge.with(new TwoMeanings());

    assertThat(search("somewhere for my automobile", List.of())).isEmpty();
    assertThat(
            meaningful.search(
                clinic.id(), clinic.version(), "somewhere for my automobile", List.of(), 1))
        .extracting(Passage::id)
        .containsExactly("knowledge.parking");
  }

  @Test
  void anEmbeddingModelThatIsDownLeavesTheSearchByWords() {
    KnowledgeRepository meaningful =
        knowledge.with(
            new Meanings() {
              @Override
              public String model() {
                return "down";
              }

              @Override
              public List<float[]> of(List<String> texts) {
                throw new IllegalStateException("503");
              }
            });

    assertThat(meaningful.search(clinic.id(), clinic.version(), "parking", List.of(), 3))
        .extracting(Passage::id)
        .contains("knowledge.parking");
  }

  /** Tells cars from everything else. */
  private static final class TwoMeanings implements Meanings {
    @Override
    public String model() {
      return "cars";
    }

    @Override
    public List<float[]> of(List<String> texts) {
      return texts.stream()
          .map(text ->
              text.contains("automobile") || text.contains("parking")
                  ? new float[] {3, 0}
                  : new float[] {0, 2})
          .toList();
    }
  }

  private List<Passage> search(String words, List<TreatmentId> about) {
    return knowledge.search(clinic.id(), clinic.version(), words, about, 5);
  }
}
