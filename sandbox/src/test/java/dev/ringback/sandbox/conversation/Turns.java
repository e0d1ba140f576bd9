package dev.ringback.sandbox.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Turns in a conversation with a clinic of five treatments on Monday, November 23, 2026. */
final class Turns {
  static final List<String> OFFER =
      List.of(
          "slot-1: Tuesday, November 24 at 9:30 AM",
          "slot-2: Tuesday, November 24 at 2:30 PM",
          "slot-3: Thursday, November 26 at 4:00 PM");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Turns() {}

  static Reading read(String asked, String turn) {
    return Reading.of(prompt("en", asked, turn));
  }

  /** In a conversation held in Spanish so far. */
  static Reading leer(String asked, String turn) {
    return Reading.of(prompt("es", asked, turn));
  }

  static Acknowledgement acknowledgement(String language, String turn) {
    Prompt prompt = prompt(language, "NOTHING", turn);
    return Acknowledgement.of(prompt, Reading.of(prompt));
  }

  private static Prompt prompt(String language, String asked, String turn) {
    return Prompt.read(messages(language, asked, turn), LocalDate.EPOCH);
  }

  static ArrayNode messages(String language, String asked, String turn) {
    boolean offered = asked.equals("SLOT") || asked.equals("CONFIRMATION");
    ArrayNode messages = JSON.createArrayNode();
    messages
        .addObject()
        .put("role", "system")
        .put(
            "content",
            system().formatted(language, asked, offered ? String.join("\n", OFFER) : ""));
    messages.addObject().put("role", "user").put("content", "Hi, I saw you offer CoolSculpting");
    messages.addObject().put("role", "assistant").put("content", "We do!");
    messages.addObject().put("role", "user").put("content", turn);
    return messages;
  }

  private static String system() {
    try {
      return new ClassPathResource("conversation/system.txt")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
