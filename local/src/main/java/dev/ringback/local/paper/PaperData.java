package dev.ringback.local.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The lists that the paper is made of besides the configuration. */
final class PaperData {
  private static final YAMLMapper YAML = new YAMLMapper();

  private PaperData() {}

  /**
   * What is known of agreements on a vendor's product.
   *
   * @param product a constant of {@code VendorProduct}
   */
  record VendorFacts(String product, String eligibility, String confidence, String condition) {}

  /**
   * Something that is asked of the software.
   *
   * @param state {@code built}, {@code partly}, {@code yours} or {@code open}
   * @param proof test classes, below {@code dev.ringback}
   */
  record Control(
      String framework, String id, String asks, String state, String does, List<String> proof) {}

  static List<VendorFacts> vendors() {
    return Arrays.asList(read("vendors.yaml", VendorFacts[].class));
  }

  static List<Control> controls() {
    return Arrays.asList(read("controls.yaml", Control[].class));
  }

  private static <T> T read(String name, Class<T> type) {
    try (InputStream file = PaperData.class.getResourceAsStream("/paper/" + name)) {
      return YAML.readValue(Objects.requireNonNull(file, name), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
