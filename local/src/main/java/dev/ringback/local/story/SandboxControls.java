package dev.ringback.local.story;

import dev.ringback.local.machine.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the sandbox can be told to do, and what it saw. */
public final class SandboxControls {
  private final JsonHttp http;

  public SandboxControls(String address) {
    this.http = new JsonHttp("sandbox", address, null);
  }

  /** A line of what happened to a patient. */
  public record DiaryEntry(Instant at, String what) {}

  /**
   * A patient who was cast.
   *
   * @param done whether they have nothing more to do
   */
  public record Patient(String id, String caller, boolean done, List<DiaryEntry> diary) {}

  /**
   * An appointment in the practice system.
   *
   * @param notes what the provider is told
   */
  public record Appointment(
      String id, Instant startsAt, String location, boolean cancelled, @Nullable String notes) {}

  /**
   * A request to the model.
   *
   * @param firstTokenAt null if none came
   */
  public record ModelRequest(
      Instant at, @Nullable Instant firstTokenAt, @Nullable Instant doneAt, boolean cancelled) {}

  /** A turn on a call, as the vendor saw it. */
  public record RelayTurn(
      String callSid,
      Instant promptAt,
      @Nullable Instant firstTextAt,
      @Nullable Instant lastTextAt,
      boolean interrupted) {}

  /**
   * Prepares a patient from a number nobody had before; they do not call yet.
   *
   * @param part {@code {"scenario": name}} or {@code {"definition": {…}}}
   */
  public Patient cast(Map<String, ?> part) {
    var made = http.post("/sandbox/calls", part);
    return new Patient(text(made, "id"), text(made, "caller"), false, List.of());
  }

  public void ring(String id) {
    http.post("/sandbox/calls/" + id + "/ring", null);
  }

  public Patient patient(String id) {
    var found = http.get("/sandbox/calls/" + id);
    var diary = found.path("diary").isArray() ? found.path("diary") : found.path("log");
    return new Patient(
        id,
        text(found, "caller"),
        found.path("done").asBoolean(false) || found.path("hungUp").asBoolean(false),
        all(diary, DiaryEntry.class));
  }

  public List<VendorEffect> effects(String caller) {
    return all(http.get("/sandbox/effects?caller=" + encode(caller)), VendorEffect.class);
  }

  /** Appointments of this caller, cancelled ones too. */
  public List<Appointment> appointments(String caller) {
    return all(http.get("/sandbox/appointments?caller=" + encode(caller)), Appointment.class);
  }

  /** Frees the times of this caller's appointments. */
  public void forgetAppointments(String caller) {
    http.delete("/sandbox/appointments?caller=" + encode(caller));
  }

  public void plan(JsonNode fault) {
    http.post("/sandbox/faults", fault);
  }

  /**
   * Forgets faults, opens the calendar and frees it.
   *
   * @param model whether the model is to answer as it should again, too
   */
  public void calm(boolean model) {
    http.delete("/sandbox/faults");
    http.delete("/sandbox/appointments");
    close(false);
    if (model) {
      model(Map.of("mode", "normal"));
    }
  }

  public void close(boolean closed) {
    http.post("/sandbox/calendar/closed", Map.of("closed", closed));
  }

  /**
   * @param wanted {@code mode} and, where wanted, {@code seed}, {@code firstTokenMillis}, {@code
   *     tokenMillis}
   */
  public void model(Map<String, ?> wanted) {
    var body =
        new HashMap<String, Object>(Map.of("seed", 1, "firstTokenMillis", 0, "tokenMillis", 0));
    body.putAll(wanted);
    http.post("/sandbox/model", body);
  }

  public List<ModelRequest> modelRequests(Instant since) {
    return all(http.get("/sandbox/model/requests?since=" + since), ModelRequest.class);
  }

  public List<RelayTurn> relayTurns(Instant since) {
    return all(http.get("/sandbox/relay/turns?since=" + since), RelayTurn.class);
  }

  private static <T> List<T> all(JsonNode nodes, Class<T> type) {
    return nodes.valueStream().map(node -> JsonHttp.read(node, type)).toList();
  }

  private static String text(JsonNode node, String field) {
    var value = node.path(field).asString("");
    if (value.isEmpty()) {
      throw new Problem(
          "the sandbox tells of a patient without " + field, "read `./ringback logs sandbox`");
    }
    return value;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
