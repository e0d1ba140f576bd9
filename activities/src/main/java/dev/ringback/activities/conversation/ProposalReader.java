package dev.ringback.activities.conversation;

import dev.ringback.activities.conversation.Proposal.ProposedFact;
import dev.ringback.activities.conversation.Proposal.ProposedIntent;
import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.conversation.Sentiment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a proposal that need not keep to its schema. What hangs on the whole must be there; a
 * detail that is wrong is left out alone.
 */
final class ProposalReader {
  private static final int MOST_FACTS = 20;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ProposalReader() {}

  /**
   * Reads it.
   *
   * @throws DefectiveProposal when it is no JSON object or lacks what matters
   */
  static Read read(String json) throws DefectiveProposal {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JacksonException e) {
      throw new DefectiveProposal("Your last answer was not valid JSON.");
    }
    if (root == null || !root.isObject()) {
      throw new DefectiveProposal("Your last answer was not a JSON object.");
    }
    if (!root.path("acknowledgement").isString()) {
      throw new DefectiveProposal("In your last answer acknowledgement was not a string.");
    }
    if (!root.path("intents").isArray()) {
      throw new DefectiveProposal("In your last answer intents was not an array.");
    }
    if (!root.path("facts").isArray()) {
      throw new DefectiveProposal("In your last answer facts was not an array.");
    }
    List<Optional<ProposedIntent>> intents =
        root.path("intents").valueStream().map(i -> named(ProposedIntent.class, i)).toList();
    Proposal proposal =
        new Proposal(
            root.path("acknowledgement").asString(),
            root.path("answered").isBoolean() && root.path("answered").asBoolean(),
            intents.stream().flatMap(Optional::stream).distinct().toList(),
            root.path("facts")
                .valueStream()
                .limit(MOST_FACTS)
                .flatMap(fact -> fact(fact).stream())
                .distinct()
                .toList(),
            named(Sentiment.class, root.path("sentiment")).orElse(Sentiment.NEUTRAL),
            text(root.path("language")),
            text(root.path("slot")),
            text(root.path("given_name")),
            text(root.path("family_name")));
    return new Read(proposal, intents.stream().anyMatch(Optional::isEmpty));
  }

  private static Optional<ProposedFact> fact(JsonNode fact) {
    Optional<Dimension> dimension = named(Dimension.class, fact.path("dimension"));
    Optional<String> code = text(fact.path("code"));
    Optional<String> words = text(fact.path("words"));
    return dimension.isPresent() && code.isPresent() && words.isPresent()
        ? Optional.of(
            new ProposedFact(dimension.get(), code.get(), text(fact.path("date")), words.get()))
        : Optional.empty();
  }

  private static Optional<String> text(JsonNode node) {
    return node.isString()
        ? Optional.of(node.asString()).filter(s -> !s.isBlank())
        : Optional.empty();
  }

  private static <E extends Enum<E>> Optional<E> named(Class<E> type, JsonNode node) {
    String name = node.isString() ? node.asString().strip().toUpperCase(Locale.ROOT) : "";
    return Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(name)).findFirst();
  }

  /**
   * A proposal that was read.
   *
   * @param strangeIntent whether it named an intent there is not, which was left out
   */
  record Read(Proposal proposal, boolean strangeIntent) {}
}
