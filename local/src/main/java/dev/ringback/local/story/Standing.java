package dev.ringback.local.story;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An episode as its workflow sees it.
 *
 * @param mode whether the assistant or staff talk
 * @param talkingOn the channel the caller answers on; null until they do
 */
public record Standing(
    String stage,
    @Nullable String mode,
    @Nullable String talkingOn,
    @Nullable String waitingFor,
    @Nullable Glow glow,
    @Nullable Booking booking) {

  /** The lead's score. */
  public record Glow(
      int goals, int limitations, int openness, int window, double composite, String track) {
    String inWords() {
      return "goals %d  limitations %d  openness %d  window %d  = %s  %s"
          .formatted(goals, limitations, openness, window, composite, track);
    }
  }

  /**
   * The consultation it came to.
   *
   * @param start ISO instant
   */
  public record Booking(String pms, String appointmentId, String start) {}

  /** Null if the workflow was not asked, or answered for another episode of the person. */
  static @Nullable Standing of(String episode, JsonNode view) {
    if (!view.isObject() || !view.path("id").asString("").equals(episode)) {
      return null;
    }
    var glow = view.path("glow");
    return new Standing(
        view.path("stage").asString("UNKNOWN"),
        text(view.path("mode")),
        text(view.path("talkingOn")),
        text(view.path("waitingFor")),
        glow.isObject() ? JsonHttp.read(glow, Glow.class) : null,
        booking(view.path("outcome").path("appointment")));
  }

  private static @Nullable Booking booking(JsonNode appointment) {
    if (!appointment.isObject()) {
      return null;
    }
    var id = appointment.path("id");
    return new Booking(
        appointment.path("pms").asString(""),
        id.isObject() ? id.path("value").asString("") : id.asString(""),
        appointment.path("start").asString(""));
  }

  private static @Nullable String text(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    return node.isString() ? node.stringValue() : node.toString();
  }
}
