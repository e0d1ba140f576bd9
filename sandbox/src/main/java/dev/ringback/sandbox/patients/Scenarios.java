package dev.ringback.sandbox.patients;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The scenarios on the class path. */
@Component
class Scenarios {
  private static final String FOLDER = "classpath:/scenarios/";

  private final YAMLMapper yaml =
      YAMLMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private final Definition definition = new Definition(yaml);
  private final Map<String, Scenario> byName = new LinkedHashMap<>();
  private final Map<String, List<Rule>> conversations = new LinkedHashMap<>();

  Scenarios() {
    for (Resource file : files("conversations/*.yaml")) {
      conversations.put(name(file), List.of(read(file, Rule[].class)));
    }
    for (Resource file : files("*.yaml")) {
      ObjectNode tree = read(file, ObjectNode.class).put("name", name(file));
      byName.put(name(file), define(tree));
    }
  }

  /**
   * Reads a story that is not on the class path.
   *
   * @throws IllegalArgumentException naming the field that is wrong
   */
  Scenario define(JsonNode story) {
    Scenario scenario = definition.read(story);
    if (!scenario.talks().isEmpty() && !conversations.containsKey(scenario.talks())) {
      throw new IllegalArgumentException("talks: there is no conversation " + scenario.talks());
    }
    return scenario;
  }

  /** All scenarios by name. */
  List<Scenario> all() {
    return List.copyOf(byName.values());
  }

  Optional<Scenario> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The rules of a scenario in order of precedence. */
  List<Rule> rules(Scenario scenario) {
    List<Rule> rules = new ArrayList<>(scenario.rules());
    rules.addAll(conversations.getOrDefault(scenario.talks(), List.of()));
    return List.copyOf(rules);
  }

  private <T> T read(Resource file, Class<T> type) {
    try (InputStream in = file.getInputStream()) {
      return yaml.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Resource> files(String pattern) {
    try {
      Resource[] files = new PathMatchingResourcePatternResolver().getResources(FOLDER + pattern);
      return Arrays.stream(files).sorted(Comparator.comparing(Scenarios::name)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Resource file) {
    return String.valueOf(file.getFilename()).replaceFirst("\\.yaml$", "");
  }
}
