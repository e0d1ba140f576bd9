package dev.ringback.local.stack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Where a stack's services answer.
 *
 * @param starterTls the first starter, encrypted: for browsers
 * @param standby where a second starter answers, if one runs
 * @param temporal host and port of the Temporal frontend
 * @param publicUrl the base the vendors call back
 */
public record Addresses(
    String starter,
    String starterTls,
    String standby,
    String workers,
    String sandbox,
    String temporal,
    String namespace,
    String temporalUi,
    String publicUrl,
    String database) {

  /** Addresses a person set win; the others are on this machine. */
  static Addresses of(Ports ports, Map<String, String> environment) {
    var starter = loopback(ports.starter());
    return new Addresses(
        starter,
        "https://127.0.0.1:" + ports.starterTls(),
        loopback(ports.standby()),
        loopback(ports.workers()),
        loopback(ports.sandbox()),
        environment.getOrDefault("TEMPORAL_ADDRESS", "127.0.0.1:" + ports.temporal()),
        environment.getOrDefault("TEMPORAL_NAMESPACE", "default"),
        environment.getOrDefault("TEMPORAL_UI_URL", loopback(ports.temporalUi())),
        environment.getOrDefault("RINGBACK_PUBLIC_URL", starter),
        environment.getOrDefault(
            "DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/ringback"));
  }

  /** Every place the staff API can be asked at, the first starter's first. */
  public List<String> starters() {
    return List.of(starter, standby);
  }

  /** The page of a run in the Temporal UI. */
  public String run(String workflowId, String runId) {
    return temporalUi
        + "/namespaces/"
        + namespace
        + "/workflows/"
        + URLEncoder.encode(workflowId, StandardCharsets.UTF_8)
        + "/"
        + runId
        + "/history";
  }

  private static String loopback(int port) {
    return "http://127.0.0.1:" + port;
  }
}
