package dev.ringback.local.story;

import dev.ringback.local.machine.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The sandbox's controls. */
public final class SandboxApi {
  private final JsonHttp http;

  public SandboxApi(String address) {
    this.http = new JsonHttp("sandbox", address, null);
  }

  public List<Scenario> scenarios() {
    return http.get("/sandbox/scenarios")
        .valueStream()
        .map(node -> JsonHttp.read(node, Scenario.class))
        .toList();
  }

  public Scenario scenario(String name) {
    var known = scenarios().stream().map(Scenario::name).toList();
    if (!known.contains(name)) {
      throw new Problem(
          "there is no scenario called " + name, "choose one of " + String.join(", ", known));
    }
    return JsonHttp.read(http.get("/sandbox/scenarios/" + name), Scenario.class);
  }

  /** Prepares a call from a number nobody had before; it does not ring yet. */
  SandboxCall newCall(String scenario) {
    return JsonHttp.read(
        http.post("/sandbox/calls", Map.of("scenario", scenario)), SandboxCall.class);
  }

  /**
   * Lets the call ring out.
   *
   * @param pbx name of the clinic's phone system, such as {@code vonage-voice}
   */
  void ring(String id, String pbx) {
    http.post("/sandbox/calls/" + id + "/ring?by=" + encode(pbx), null);
  }

  SandboxCall call(String id) {
    return JsonHttp.read(http.get("/sandbox/calls/" + id), SandboxCall.class);
  }

  List<VendorEffect> effects(String caller) {
    return http.get("/sandbox/effects?caller=" + encode(caller))
        .valueStream()
        .map(node -> JsonHttp.read(node, VendorEffect.class))
        .toList();
  }

  /** Appointments that stand for this caller, in whatever practice system. */
  int appointments(String caller) {
    return (int)
        http.get("/sandbox/appointments?caller=" + encode(caller))
            .valueStream()
            .filter(appointment -> !appointment.path("cancelled").asBoolean(false))
            .count();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
