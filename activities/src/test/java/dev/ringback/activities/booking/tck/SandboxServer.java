package dev.ringback.activities.booking.tck;

import dev.ringback.sandbox.SandboxApplication;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox, started for one class of tests on a clock that runs ahead, and its controls. */
public final class SandboxServer implements PracticeBook {
  private static final JsonMapper JSON = new JsonMapper();

  /** Thursday noon in Austin, three days before the clocks go forward. */
  public static final Instant BEGIN = Instant.parse("2027-03-11T18:00:00Z");

  private final TckClock clock = new TckClock(BEGIN);

  private final HttpClient http = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext context;
  private final String system;

  SandboxServer(String system, Map<String, String> settings) {
    this.system = system;
    Map<String, Object> properties = new HashMap<>(settings);
    properties.put("server.port", "0");
    properties.put("SANDBOX_PACE", "0.01");
    properties.put("SANDBOX_BOULEVARD_WEBHOOK", "");
    properties.put("spring.main.allow-bean-definition-overriding", "true");
    properties.put("spring.main.register-shutdown-hook", "false");
    this.context =
        new SpringApplicationBuilder(SandboxApplication.class)
            .initializers(c -> overrideClock((GenericApplicationContext) c))
            .run(
                properties.entrySet().stream()
                    .map(e -> "--" + e.getKey() + "=" + e.getValue())
                    .toArray(String[]::new));
  }

  private void overrideClock(GenericApplicationContext application) {
    application.addBeanFactoryPostProcessor(beans ->
        ((org.springframework.beans.factory.support.BeanDefinitionRegistry) beans)
            .registerBeanDefinition(
                "clock",
                new org.springframework.beans.factory.support.RootBeanDefinition(
                    Clock.class, () -> clock)));
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public void moveTo(Instant now) {
    clock.moveTo(now);
  }

  public URI address(String path) {
    return URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
  }

  /** Plans a fault for the next requests; a null operation fits any. */
  @Override
  public void fault(String fault, String operation, int times) {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("vendor", system);
    plan.put("fault", fault);
    plan.put("times", times);
    if (operation != null) {
      plan.put("operation", operation);
    }
    post("/sandbox/faults", plan);
  }

  @Override
  public void close(boolean closed) {
    post("/sandbox/practices/" + system + "/closed", Map.of("closed", closed));
  }

  /** Somebody takes the place at this time: no provider can see anyone there then. */
  @Override
  public void take(String pmsLocation, Instant start) {
    post(
        "/sandbox/practices/" + system + "/taken",
        Map.of("location", pmsLocation, "startAt", start.toString()));
  }

  /** Puts a patient on file, whoever else has the number. */
  @Override
  public String register(String given, String family, String email, String phone) {
    Map<String, String> patient = new LinkedHashMap<>();
    patient.put("given", given);
    patient.put("family", family);
    patient.put("email", email);
    patient.put("phone", phone);
    return post("/sandbox/practices/" + system + "/patients", patient).path("id").asString();
  }

  @Override
  public List<Instant> standing(String phone) {
    return get("/sandbox/appointments?caller=" + encode(phone))
        .valueStream()
        .filter(appointment -> !appointment.path("cancelled").asBoolean(false))
        .map(appointment -> Instant.parse(appointment.path("startsAt").asString()))
        .toList();
  }

  @Override
  public void openAlways() {
    control("hours", Map.of("always", true));
  }

  @Override
  public void buffer(Duration between) {
    control("hours", Map.of("bufferMinutes", between.toMinutes()));
  }

  @Override
  public void lagSearch() {
    control("patients/lag", Map.of());
  }

  @Override
  public void expireHolds() {
    send("DELETE", "/sandbox/practices/" + system + "/holds", null);
  }

  @Override
  public void cutDaysIn(ZoneId zone) {
    control("day-zone", Map.of("zone", zone.getId()));
  }

  private void control(String what, Map<String, ?> how) {
    post("/sandbox/practices/" + system + "/" + what, how);
  }

  /** Frees every time, opens the book and forgets what faults are left. */
  @Override
  public void calm() {
    send("DELETE", "/sandbox/appointments", null);
    send("DELETE", "/sandbox/faults", null);
    expireHolds();
    control("hours", Map.of());
    cutDaysIn(TckClinic.ZONE);
    close(false);
    clock.moveTo(BEGIN);
  }

  public JsonNode get(String path) {
    return send("GET", path, null);
  }

  private JsonNode post(String path, Object body) {
    return send("POST", path, body);
  }

  private JsonNode send(String method, String path, Object body) {
    HttpRequest request =
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    try {
      var response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new AssertionError(path + " answered " + response.statusCode());
      }
      return response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    context.close();
  }
}
