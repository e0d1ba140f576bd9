package dev.ringback.workflows.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.booking.ServiceMapping.Ambiguous;
import dev.ringback.workflows.booking.ServiceMapping.Mapped;
import dev.ringback.workflows.booking.ServiceMapping.Unmapped;
import dev.ringback.workflows.clinic.Treatment;
import dev.ringback.workflows.clinic.TreatmentId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceMappingPolicyTest {
  private static final List<Treatment> MENU =
      List.of(
          treatment("botox", "Botox", "dysport", "tox"),
          treatment("lip-filler", "Lip filler", "juvederm", "restylane"),
          treatment("cheek-filler", "Cheek filler", "voluma"),
          treatment("coolsculpting", "CoolSculpting", "fat freezing"),
          treatment("laser-hair-removal", "Laser hair removal", "underarm laser"),
          treatment("laser-resurfacing", "Laser resurfacing", "fraxel"),
          treatment("chemical-peel", "Chemical peel", "vi peel"),
          treatment("hydrafacial", "HydraFacial", "hydra facial"));

  @ParameterizedTest
  @CsvSource({
    "'Botox – Forehead (20 units)', botox",
    "'DYSPORT touch-up', botox",
    "'Lip Filler 1 syringe', lip-filler",
    "'Underarm Laser, series of 6', laser-hair-removal",
    "'VI Peel Advanced', chemical-peel",
    "'HydraFacial MD Deluxe', hydrafacial"
  })
  void mapsAServiceThatNamesTheTreatment(String service, String treatment) {
    assertThat(propose(service)).isEqualTo(mapped(service, treatment, true));
  }

  @Test
  void prefersTheLongerNameWhereOneHoldsTheOther() {
    assertThat(propose("Laser hair removal with tox"))
        .isEqualTo(mapped("Laser hair removal with tox", "laser-hair-removal", true));
  }

  @Test
  void marksASharedWordAsAGuess() {
    assertThat(propose("Peel, light")).isEqualTo(mapped("Peel, light", "chemical-peel", false));
  }

  @Test
  void asksWhereSeveralTreatmentsFitEquallyWell() {
    assertThat(propose("Filler 1 ml"))
        .isEqualTo(
            new Ambiguous(
                service("Filler 1 ml"),
                List.of(new TreatmentId("lip-filler"), new TreatmentId("cheek-filler"))));
  }

  @Test
  void leavesWhatNamesNothingToAPerson() {
    assertThat(propose("Lunch")).isEqualTo(new Unmapped(service("Lunch")));
    assertThat(propose("New patient consultation"))
        .isEqualTo(new Unmapped(service("New patient consultation")));
  }

  @Test
  void findsNoTreatmentInThePartOfAWord() {
    assertThat(propose("Detox massage")).isInstanceOf(Unmapped.class);
  }

  private static ServiceMapping propose(String name) {
    return ServiceMappingPolicy.propose(List.of(service(name)), MENU).getFirst();
  }

  private static Mapped mapped(String service, String treatment, boolean certain) {
    return new Mapped(service(service), new TreatmentId(treatment), certain);
  }

  private static ServiceType service(String name) {
    return new ServiceType("s-1", name, "");
  }

  private static Treatment treatment(String id, String name, String... synonyms) {
    return new Treatment(
        new TreatmentId(id),
        name,
        "line",
        "",
        new Treatment.PriceRange(1, 2),
        Treatment.Worth.STANDARD,
        List.of(),
        Arrays.asList(synonyms),
        null);
  }
}
