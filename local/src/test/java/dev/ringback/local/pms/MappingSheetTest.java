package dev.ringback.local.pms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.local.machine.Problem;
import dev.ringback.local.pms.MappingSheet.Row;
import dev.ringback.workflows.booking.ServiceType;
import dev.ringback.workflows.clinic.Treatment;
import dev.ringback.workflows.clinic.TreatmentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingSheetTest {
  @TempDir private Path folder;

  @Test
  void proposesATreatmentForMostOfFortySevenServicesAndLeavesTheRestToPeople() {
    var sheet = new MappingSheet(List.of()).over(services(), menu());
    assertThat(sheet.services()).hasSize(47);
    assertThat(sheet.services().stream().filter(Row::isDecided).count()).isEqualTo(36);
    assertThat(sheet.services().stream().filter(row -> row.guess() != null))
        .extracting(Row::name)
        .containsExactlyInAnyOrder("Peel, light", "Facial add-on: dermaplane");
    assertThat(sheet.services().stream().filter(row -> row.candidates() != null))
        .extracting(Row::name)
        .containsExactly("Filler, 1 syringe", "Laser consultation");
    assertThat(sheet.open(menu())).hasSize(11);
  }

  @Test
  void isReadyOnceEveryRowIsDecided() {
    var decided =
        new MappingSheet(List.of())
            .over(services(), menu()).services().stream()
                .map(row ->
                    row.isDecided()
                        ? row
                        : new Row(
                            row.id(),
                            row.name(),
                            row.guess() == null ? MappingSheet.IGNORED : row.treatment(),
                            null,
                            null))
                .toList();
    var file = folder.resolve("sheet.yaml");
    new MappingSheet(decided).write(file);
    var again = MappingSheet.read(file).over(services(), menu());
    assertThat(again).isEqualTo(new MappingSheet(decided));
    assertThat(again.open(menu())).isEmpty();
  }

  @Test
  void namesAServiceThatIsNewAndATreatmentThatIsGone() {
    var before = new MappingSheet(List.of(new Row("s-1", "Botox", "tattoos", null, null)));
    var sheet =
        before.over(
            List.of(new ServiceType("s-1", "Botox", ""), new ServiceType("s-99", "Yoga", "")),
            menu());
    assertThat(sheet.open(menu()))
        .containsExactly(
            "Botox (s-1): the menu has no treatment tattoos",
            "Yoga (s-99): no treatment fits; name one or write consultation or ignored");
  }

  @Test
  void keepsAFileItCannotRead() throws IOException {
    var file = folder.resolve("sheet.yaml");
    Files.writeString(file, "services: {");
    assertThatThrownBy(() -> MappingSheet.read(file))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("no mapping sheet");
  }

  private static List<ServiceType> services() {
    var names = lines("services.txt");
    return IntStream.range(0, names.size())
        .mapToObj(i -> new ServiceType("s-" + (i + 1), names.get(i), ""))
        .toList();
  }

  private static List<Treatment> menu() {
    return lines("menu.txt").stream()
        .map(line -> line.split("\\|"))
        .map(parts ->
            new Treatment(
                new TreatmentId(parts[0]),
                parts[1],
                "line",
                "",
                new Treatment.PriceRange(1, 2),
                Treatment.Worth.STANDARD,
                List.of(),
                Arrays.asList(parts).subList(2, parts.length),
                null))
        .toList();
  }

  private static List<String> lines(String resource) {
    try (var in = MappingSheetTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
