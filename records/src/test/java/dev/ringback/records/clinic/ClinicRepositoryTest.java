package dev.ringback.records.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.records.AtOnce;
import dev.ringback.records.TestStore;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.PhoneNumber;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClinicRepositoryTest {
  private final TestStore store = new TestStore();
  private final ClinicRepository clinics = store.clinics;
  private final Clinic lumen = Lumen.clinic();

  @Test
  void aClinicComesBackAsItWasApplied() {
    Clinic applied = clinics.apply(lumen);

    assertThat(applied.version()).isEqualTo(1);
    assertThat(applied).usingRecursiveComparison().ignoringFields("version").isEqualTo(lumen);
    assertThat(clinics.current(lumen.id())).contains(applied);
    assertThat(clinics.version(lumen.id(), 1)).isEqualTo(applied);
    assertThat(clinics.all()).containsExactly(applied);
  }

  @Test
  void theSameContentKeepsItsVersion() {
    clinics.apply(lumen);

    assertThat(clinics.apply(lumen).version()).isEqualTo(1);
    assertThat(clinics.apply(clinics.current(lumen.id()).orElseThrow()).version()).isEqualTo(1);
  }

  @Test
  void otherContentIsTheNextVersionAndTheOldOneStays() {
    clinics.apply(lumen);
    Clinic renamed = clinics.apply(clinic("name: Lumen Aesthetics\n", "name: Lumen\n"));

    assertThat(renamed.version()).isEqualTo(2);
    assertThat(clinics.current(lumen.id())).contains(renamed);
    assertThat(clinics.version(lumen.id(), 1).name()).isEqualTo("Lumen Aesthetics");
    assertThat(clinics.apply(lumen).version()).isEqualTo(3);
  }

  @Test
  void manyWhoApplyTheSameAtOnceGetOneVersion() {
    assertThat(AtOnce.run(4, () -> clinics.apply(lumen).version())).containsOnly(1);
  }

  @Test
  void manyWhoApplyDifferentContentAtOnceGetVersionsOfTheirOwn() {
    var names = IntStream.range(0, 4).mapToObj(Integer::toString).iterator();

    var versions =
        AtOnce.run(
            4,
            () -> {
              String name;
              synchronized (names) {
                name = names.next();
              }
              return clinics
                  .apply(clinic("name: Lumen Aesthetics\n", "name: Lumen " + name + "\n"))
                  .version();
            });

    assertThat(versions).containsExactlyInAnyOrder(1, 2, 3, 4);
  }

  @Test
  void linesAndSendersLeadToTheirLocation() {
    clinics.apply(lumen);

    assertThat(clinics.line(new PhoneNumber("+15125550101"))).contains(line("lumen", "austin"));
    assertThat(clinics.line(new PhoneNumber("+15125550110"))).contains(line("lumen", "austin"));
    assertThat(clinics.line(new PhoneNumber("+15125550111"))).contains(line("lumen", "austin"));
    assertThat(clinics.line(new PhoneNumber("+12145550101"))).contains(line("lumen", "dallas"));
    assertThat(clinics.line(new PhoneNumber("+15125550120"))).as("staff line").isEmpty();
  }

  @Test
  void aLineThatIsGivenUpLeadsNowhere() {
    clinics.apply(lumen);
    clinics.apply(clinic("lines: [\"+15125550101\"]", "lines: [\"+15125550102\"]"));

    assertThat(clinics.line(new PhoneNumber("+15125550101"))).isEmpty();
    assertThat(clinics.line(new PhoneNumber("+15125550102"))).contains(line("lumen", "austin"));
  }

  @Test
  void aLineOfAnotherClinicIsRefusedAndNothingIsStored() {
    clinics.apply(lumen);
    Clinic glow = clinic("id: lumen ", "id: glow ");

    assertThatThrownBy(() -> clinics.apply(glow))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("belongs to clinic lumen")
        .hasMessageNotContaining("5550101");
    assertThat(clinics.current(new ClinicId("glow"))).isEmpty();
  }

  @Test
  void aLocationOfAnotherClinicIsRefused() {
    clinics.apply(lumen);
    Clinic glow =
        ClinicFile.parse(
            "glow.yaml",
            Lumen.yaml()
                .replace("id: lumen ", "id: glow ")
                .replace("+1512555", "+1512556")
                .replace("+1214555", "+1214556"));

    assertThatThrownBy(() -> clinics.apply(glow)).hasMessageContaining("is another clinic's");
    assertThat(clinics.current(new ClinicId("glow"))).isEmpty();
  }

  @Test
  void aVersionThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> clinics.version(lumen.id(), 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("version 4 of clinic lumen");
  }

  private static Clinic clinic(String from, String to) {
    assertThat(Lumen.yaml()).contains(from);
    return ClinicFile.parse("lumen.yaml", Lumen.yaml().replace(from, to));
  }

  private static ClinicRepository.Line line(String clinic, String location) {
    return new ClinicRepository.Line(new ClinicId(clinic), new LocationId(location));
  }
}
