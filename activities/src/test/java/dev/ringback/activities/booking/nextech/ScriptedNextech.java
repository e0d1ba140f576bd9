package dev.ringback.activities.booking.nextech;

import dev.ringback.activities.MovableClock;
import dev.ringback.activities.ScriptedVendor;
import dev.ringback.activities.ScriptedVendor.Answer;
import dev.ringback.activities.ScriptedVendor.Asked;
import dev.ringback.activities.booking.tck.TckClinic;
import dev.ringback.activities.outreach.VendorHttp;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.PracticeSystem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Nextech as a test scripts it: answers by method and endpoint, the last one for good. */
final class ScriptedNextech implements AutoCloseable {
  static final Clinic CLINIC =
      TckClinic.with(
          new PracticeSystem(PracticeSystem.Kind.NEXTECH, "practice-1", "25"),
          "1",
          "2",
          "9323",
          "9324");

  final ScriptedVendor http = new ScriptedVendor();
  final MovableClock clock = new MovableClock();
  final NextechPracticeManagement system =
      new NextechPracticeManagement(
          http.address("/api/"),
          http.address("/token"),
          new NextechCredentials("client", "user", "secret word", "resource"),
          new VendorHttp("Nextech", VendorHttp.client(), Duration.ofMillis(1500)),
          clock);
  private final Map<String, Queue<Answer>> answers = new ConcurrentHashMap<>();

  ScriptedNextech() {
    http.always(this::answer);
    token("first", "3599");
  }

  void token(String access, String expiresIn) {
    then(
        "POST /token",
        200,
        "{\"access_token\":\"%s\",\"refresh_token\":\"r-%s\",\"expires_in\":\"%s\"}"
            .formatted(access, access, expiresIn));
  }

  ScriptedNextech then(String endpoint, int status, String body) {
    return then(endpoint, new Answer(status, body, Map.of()));
  }

  synchronized ScriptedNextech then(String endpoint, Answer answer) {
    answers.computeIfAbsent(endpoint, _ -> new ArrayDeque<>()).add(answer);
    return this;
  }

  ScriptedNextech finds(String endpoint, String... resources) {
    return then("GET /api/" + endpoint, 200, bundle("", resources));
  }

  /** What comes next is answered by what is planned after this. */
  synchronized ScriptedNextech forget(String endpoint) {
    answers.remove(endpoint);
    return this;
  }

  static String bundle(String links, String... resources) {
    String entries =
        Stream.of(resources).map(r -> "{\"resource\":" + r + "}").collect(Collectors.joining(","));
    return "{\"resourceType\":\"Bundle\",\"link\":[" + links + "],\"entry\":[" + entries + "]}";
  }

  static String slot(String practitioner, String start, String end) {
    return """
    {"resourceType":"Slot","status":"free","start":"%s","end":"%s",
     "schedule":{"reference":"schedule/location_1_practitioner_%s"}}\
    """
        .formatted(start, end, practitioner);
  }

  static String appointment(String id, String status, String start, String comment) {
    return """
    {"resourceType":"Appointment","id":"%s","status":"%s","start":"%s","comment":"%s",
     "participant":[{"actor":{"reference":"Patient/p-1"}},{"actor":{"reference":"Location/1"}}]}\
    """
        .formatted(id, status, start, comment);
  }

  static String patient(String id, String given, String family, String phone) {
    return """
    {"resourceType":"Patient","id":"%s","name":[{"family":"%s","given":["%s"]}],
     "telecom":[{"system":"phone","value":"%s"}]}\
    """
        .formatted(id, family, given, phone);
  }

  /** Requests of this method and endpoint, oldest first. */
  List<Asked> asked(String endpoint) {
    return http.asked().stream()
        .filter(a -> (a.method() + " " + a.path()).startsWith(endpoint))
        .toList();
  }

  /** Values of a parameter of the query, which may come twice. */
  static List<String> values(Asked asked, String name) {
    return Arrays.stream(asked.query().split("&"))
        .filter(p -> p.startsWith(name + "="))
        .map(p -> URLDecoder.decode(p.substring(name.length() + 1), StandardCharsets.UTF_8))
        .toList();
  }

  private synchronized Answer answer(Asked asked) {
    String endpoint = asked.method() + " " + asked.path();
    Queue<Answer> planned =
        answers.entrySet().stream()
            .filter(e -> endpoint.startsWith(e.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(null);
    if (planned == null) {
      return new Answer(200, bundle(""), Map.of());
    }
    return planned.size() > 1 ? planned.remove() : planned.element();
  }

  @Override
  public void close() {
    http.close();
  }
}
