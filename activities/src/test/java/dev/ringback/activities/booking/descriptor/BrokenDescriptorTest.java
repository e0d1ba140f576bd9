package dev.ringback.activities.booking.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ringback.records.clinic.ClinicFile.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Breaks each built-in descriptor in one place after the other: the place must be named. */
class BrokenDescriptorTest {
  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  /** Keys that may be left out wherever they stand. */
  private static final Set<String> OPTIONAL =
      Set.of(
          "baseUrl",
          "requestsPerSecond",
          "stamps",
          "usualLength",
          "pattern",
          "lasts",
          "expiresIn",
          "errors",
          "longestDays",
          "size",
          "query",
          "headers",
          "body",
          "form",
          "states");

  /** Groups whose keys are the system's own words. */
  private static final Set<String> FREE = Set.of("query", "headers", "body", "states");

  @ParameterizedTest
  @ValueSource(strings = {"vagaro", "aesthetic-record", "patientnow"})
  void everyBuiltInDescriptorCanBeUsedAndSaysThatItIsUnconfirmed(String system) {
    Descriptor descriptor = DescriptorFile.parse(system, text(system));
    assertThat(descriptor.status()).isEqualTo(Descriptor.Status.UNCONFIRMED);
    assertThat(descriptor.note()).contains("partner documents");
    assertThat(DescriptorCheck.lacking(descriptor)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("places")
  void aKeyNobodyKnowsIsNamed(Place place) {
    if (place.node() instanceof ObjectNode && place.isOurs()) {
      assertThat(broken(place, node -> ((ObjectNode) node).put("colour", "blue")))
          .extracting(Problem::path)
          .contains(place.child("colour"));
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void aKeyThatIsMissingIsNamed(Place place) {
    if (!(place.node() instanceof ObjectNode group) || !place.isOurs()) {
      return;
    }
    for (String key : List.copyOf(group.propertyNames())) {
      if (place.isNeeded(key)) {
        assertThat(broken(place, node -> ((ObjectNode) node).remove(key)))
            .as(place.child(key))
            .anySatisfy(problem -> {
              assertThat(problem.path()).startsWith(place.path());
              assertThat(problem.path() + problem.message()).contains(key);
              assertThat(problem.remedy()).isNotBlank();
            });
      }
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void aValueOfTheWrongKindIsNamed(Place place) {
    if (!(place.node() instanceof ObjectNode group) || !place.isOurs()) {
      return;
    }
    for (String key : List.copyOf(group.propertyNames())) {
      if (!key.equals("body")) {
        assertThat(broken(place, node -> ((ObjectNode) node).putArray(key).add(true)))
            .as(place.child(key))
            .extracting(Problem::path)
            .anyMatch(path -> path.startsWith(place.child(key)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void aTemplateThatNamesWhatNothingFillsIsNamed(Place place) {
    if (place.node() instanceof ObjectNode group) {
      for (var member : List.copyOf(group.properties())) {
        if (member.getValue().isString() && member.getValue().stringValue().contains("{")) {
          String wrong = member.getValue().stringValue().replaceAll("\\{[A-Za-z]+}", "{nobody}");
          String open = member.getValue().stringValue() + "{";
          assertThat(broken(place, n -> ((ObjectNode) n).put(member.getKey(), wrong)))
              .extracting(Problem::path)
              .contains(place.child(member.getKey()));
          assertThat(broken(place, n -> ((ObjectNode) n).put(member.getKey(), open)))
              .extracting(Problem::path)
              .contains(place.child(member.getKey()));
        }
      }
    }
  }

  @Test
  void whatIsNoYamlIsToldWithItsLine() {
    assertThat(problems("system: vagaro\n  name: {"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.path()).startsWith("line 2"));
    assertThat(problems("")).singleElement();
  }

  @Test
  void anOperationThatNeedsAnotherIsToldSo() {
    ObjectNode tree = (ObjectNode) YAML.readTree(text("patientnow"));
    ((ObjectNode) tree.path("operations")).remove(List.of("findPatient", "hold"));
    assertThat(problems(YAML.writeValueAsString(tree)))
        .extracting(Problem::message)
        .anyMatch(message -> message.contains("operations.findPatient"))
        .anyMatch(message -> message.contains("operations.hold"));
  }

  @Test
  void localTimesNeedTheirPlace() {
    ObjectNode tree = (ObjectNode) YAML.readTree(text("vagaro"));
    ((ObjectNode) tree.at("/operations/appointments/fields")).remove("locationId");
    assertThat(problems(YAML.writeValueAsString(tree)))
        .singleElement()
        .extracting(Problem::path)
        .isEqualTo("operations.appointments.fields");
  }

  static Stream<Place> places() {
    return Stream.of("vagaro", "aesthetic-record", "patientnow")
        .flatMap(system -> {
          List<Place> all = new ArrayList<>();
          collect(new Place(system, "", "", YAML.readTree(text(system))), all);
          return all.stream();
        });
  }

  private static void collect(Place place, List<Place> all) {
    all.add(place);
    JsonNode node = place.node();
    for (var member : node.properties()) {
      collect(
          new Place(
              place.system(),
              place.child(member.getKey()),
              place.pointer() + "/" + member.getKey(),
              member.getValue()),
          all);
    }
    if (node instanceof ArrayNode) {
      for (int i = 0; i < node.size(); i++) {
        collect(
            new Place(
                place.system(),
                place.path() + "[" + i + "]",
                place.pointer() + "/" + i,
                node.get(i)),
            all);
      }
    }
  }

  private static List<Problem> broken(Place place, Consumer<JsonNode> change) {
    JsonNode tree = YAML.readTree(text(place.system()));
    change.accept(place.pointer().isEmpty() ? tree : tree.at(place.pointer()));
    return problems(YAML.writeValueAsString(tree));
  }

  private static List<Problem> problems(String yaml) {
    return catchThrowableOfType(
            DescriptorException.class, () -> DescriptorFile.parse("broken.yaml", yaml))
        .problems();
  }

  private static String text(String system) {
    try (InputStream in =
        BrokenDescriptorTest.class.getResourceAsStream("/pms/" + system + ".yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  record Place(String system, String path, String pointer, JsonNode node) {
    String child(String key) {
      return path.isEmpty() ? key : path + "." + key;
    }

    /** Whether its keys are the descriptor's, not the system's. */
    boolean isOurs() {
      return Stream.of(pointer.split("/")).noneMatch(FREE::contains);
    }

    boolean isNeeded(String key) {
      boolean field = path.endsWith(".fields");
      String operation = path.replaceFirst("operations\\.", "").replaceFirst("\\.fields", "");
      return field
          ? OperationName.of(operation).orElseThrow().needed().stream()
              .anyMatch(f -> f.key().equals(key))
          : !OPTIONAL.contains(key)
              && !path.equals("operations")
              && !(path.equals("authentication") && key.equals("token"))
              && !(path.contains("errors[") && !key.equals("means") && !key.equals("status"))
              && !(key.equals("fields") && isWithoutNeeds(operation))
              && !key.equals("pages")
              && !path.endsWith(".pages");
    }

    private static boolean isWithoutNeeds(String operation) {
      return OperationName.of(operation).filter(o -> o.needed().isEmpty()).isPresent();
    }

    @Override
    public String toString() {
      return system + " " + path;
    }
  }
}
