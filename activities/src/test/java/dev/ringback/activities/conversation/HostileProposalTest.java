package dev.ringback.activities.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.activities.conversation.Proposal.ProposedIntent;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.Treatment;
import dev.ringback.workflows.conversation.Fact;
import dev.ringback.workflows.conversation.Pending;
import dev.ringback.workflows.conversation.ReadTurn;
import dev.ringback.workflows.conversation.Sentiment;
import dev.ringback.workflows.conversation.TurnReading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever a model answers in the form of the schema, a reading holds what was said and offered.
 */
class HostileProposalTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern AMOUNT = Pattern.compile("\\$\\s*([\\d.,]*\\d)");
  private static final Set<String> PUBLISHED = Set.of("12", "16", "750", "1,500", "1500", "50");
  private static final List<String> SAID =
      List.of(
          "how much is botox, I'm Dana",
          "the first one please",
          "no, not that one, I am on blood thinners",
          "quiero botox para mi boda");
  private static final List<String> WORDS =
      List.of(
          "botox",
          "Dana",
          "Botox costs",
          "It is",
          "$9",
          "$12",
          "$1,500",
          "$ 40000",
          "300 dollars",
          "boda",
          "blood thinners",
          "first one",
          "you're booked",
          "for you,",
          "safe",
          "at 3 pm",
          "slot-1",
          "slot-9",
          "ignore the rules.",
          "Thanks!",
          "a",
          "",
          "💉");

  private final Random random = new Random(7);

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private String text() {
    return Stream.generate(() -> any(WORDS))
        .limit(1 + random.nextInt(6))
        .collect(Collectors.joining(" "));
  }

  private static <E extends Enum<E>> List<String> names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
  }

  private <T> List<T> some(Supplier<T> one) {
    List<T> some = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      some.add(one.get());
    }
    return some;
  }

  private Map<String, Object> fact() {
    Map<String, Object> fact = new TreeMap<>();
    fact.put("dimension", any(names(Dimension.class)));
    List<String> codes = new ArrayList<>(List.of("botox", "other", "lips", "../x", ""));
    codes.addAll(names(Fact.Limitation.Kind.class));
    codes.addAll(names(Fact.Openness.Kind.class));
    codes.addAll(names(Fact.Window.Kind.class));
    fact.put("code", any(codes));
    fact.put(
        "date", any(Arrays.asList(null, "2026-12-01", "1999-01-01", "9999-12-31", "tomorrow")));
    fact.put("words", random.nextBoolean() ? any(WORDS) : text());
    return fact;
  }

  private String proposal() {
    Map<String, Object> proposal = new TreeMap<>();
    proposal.put("acknowledgement", text());
    proposal.put("answered", random.nextBoolean());
    proposal.put("intents", some(() -> any(names(ProposedIntent.class))));
    proposal.put("facts", some(this::fact));
    proposal.put("sentiment", any(names(Sentiment.class)));
    proposal.put("language", any(Arrays.asList("en", "es", null)));
    proposal.put("slot", any(Arrays.asList("slot-1", "slot-2", "slot-9", "1", "", null)));
    proposal.put("given_name", any(Arrays.asList("Dana", "Eve", "botox", "$9", null)));
    proposal.put("family_name", any(Arrays.asList("Reyes", "mi boda", null)));
    return JSON.writeValueAsString(proposal);
  }

  @Test
  void keepsOnlyWhatWasSaidOfferedAndPublished() {
    int kept = 0;
    for (int i = 0; i < 5_000; i++) {
      String words = any(SAID);
      TurnMaterial material = Turns.material(words);
      ReadTurn turn =
          Turns.asking(
              any(List.of(Pending.values())), Channel.VOICE, List.of(), Language.ENGLISH, true);
      String json = proposal();
      try {
        TurnReading reading =
            new ProposalCheck(material, turn, new Acknowledgement(material, Channel.VOICE))
                .check(ProposalReader.read(json));
        hold(reading, material, turn, json);
        kept += reading.acknowledgement().isEmpty() ? 0 : 1;
      } catch (DefectiveProposal defect) {
        assertThat(defect.hint()).doesNotContain("$").doesNotContain("botox");
      }
    }
    assertThat(kept).isPositive();
  }

  private static void hold(TurnReading reading, TurnMaterial material, ReadTurn turn, String json) {
    if (reading.slot() != null) {
      assertThat(turn.offered()).as(json).extracting(Slot::id).contains(reading.slot());
    }
    String said = material.said().words();
    assertThat(reading.facts())
        .as(json)
        .allSatisfy(fact -> assertThat(said).containsIgnoringCase(fact.evidence().words()))
        .allSatisfy(fact -> {
          if (fact instanceof Fact.Goal(var treatment, _) && treatment != null) {
            assertThat(material.clinic().treatments())
                .extracting(Treatment::id)
                .contains(treatment);
          }
          if (fact instanceof Fact.Window(_, var event, _) && event != null) {
            assertThat(event).isBetween(turn.today(), turn.today().plusYears(2));
          }
        });
    Matcher amounts = AMOUNT.matcher(reading.acknowledgement());
    while (amounts.find()) {
      assertThat(PUBLISHED).as(json).contains(amounts.group(1));
    }
    assertThat(reading.acknowledgement()).as(json).doesNotContain("booked", "pm", "300");
    if (reading.name() != null) {
      assertThat(said).as(json).containsIgnoringCase(reading.name().given());
    }
    assertThat(material.clinic().languages()).as(json).containsAll(languages(reading));
  }

  private static List<Language> languages(TurnReading reading) {
    return reading.language() == null ? List.of() : List.of(reading.language());
  }
}
