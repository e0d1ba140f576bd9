package dev.ringback.activities.booking.descriptor;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a system calls a time and who would see the patient; each empty if it does not tell. Travels
 * as text in {@link dev.ringback.workflows.booking.Slot#pmsRef()}.
 */
record SlotRef(String slot, String staff) {
  private static final JsonMapper JSON = new JsonMapper();

  String text() {
    return JSON.writeValueAsString(JSON.createObjectNode().put("slot", slot).put("staff", staff));
  }

  static SlotRef of(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      return new SlotRef(node.path("slot").asString(""), node.path("staff").asString(""));
    } catch (JacksonException e) {
      return new SlotRef("", "");
    }
  }
}
