package dev.ringback.activities.detection;

import dev.ringback.activities.clinic.SyncSource;
import dev.ringback.activities.detection.RingCentralGateway.Answer;
import dev.ringback.activities.outreach.VendorException.NothingHappened;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps one subscription to the calls that come in: makes it, renews it, and replaces one that
 * RingCentral has suspended or blacklisted because our webhook did not answer.
 */
public final class RingCentralSubscription implements SyncSource {
  private static final Logger log = LoggerFactory.getLogger(RingCentralSubscription.class);
  private static final String PATH = "/restapi/v1.0/subscription";

  /** Every event, not only of missed calls: one phone of several may answer what others missed. */
  static final String FILTER = "/restapi/v1.0/account/~/telephony/sessions?direction=Inbound";

  /** Seven days is the most that the specification allows for every kind of transport. */
  private static final Duration LIFE = Duration.ofDays(7);

  private final RingCentralGateway ringCentral;
  private final URI webhook;
  private final String verificationToken;
  private final InstantSource clock;

  /**
   * @param webhook where notifications go to
   * @param verificationToken what they carry
   */
  public RingCentralSubscription(
      RingCentralGateway ringCentral, URI webhook, String verificationToken, InstantSource clock) {
    this.ringCentral = ringCentral;
    this.webhook = webhook;
    this.verificationToken = verificationToken;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "ringcentral.subscription";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(5);
  }

  /** {@inheritDoc} Each subscription made, renewed or deleted counts. */
  @Override
  public int sync() {
    List<JsonNode> ours = ours();
    List<JsonNode> serving =
        ours.stream()
            .filter(RingCentralSubscription::serves)
            .sorted(Comparator.comparing(this::expires).reversed())
            .toList();
    int changes = 0;
    if (serving.isEmpty()) {
      create();
      changes++;
    } else if (expires(serving.getFirst()).isBefore(clock.instant().plus(LIFE.dividedBy(2)))) {
      require(ringCentral.post(path(serving.getFirst()) + "/renew", object()), "renewed");
      changes++;
    }
    for (JsonNode extra : ours) {
      if (serving.isEmpty() || extra != serving.getFirst()) {
        require(ringCentral.delete(path(extra)), "deleted");
        changes++;
      }
    }
    return changes;
  }

  /** Those that name our webhook; others may be somebody else's. */
  private List<JsonNode> ours() {
    Answer answer = ringCentral.get(PATH);
    require(answer, "listed");
    List<JsonNode> ours = new ArrayList<>();
    for (JsonNode subscription : answer.body().path("records")) {
      JsonNode mode = subscription.path("deliveryMode");
      if (webhook.toString().equals(mode.path("address").asString(""))) {
        ours.add(subscription);
      }
    }
    return ours;
  }

  /** Filters come back with the account's id in the place of the tilde. */
  private static boolean serves(JsonNode subscription) {
    JsonNode filters = subscription.path("eventFilters");
    return "Active".equals(subscription.path("status").asString(""))
        && filters.size() == 1
        && FILTER.equals(
            filters.path(0).asString("").replaceFirst("/account/[^/?]+/", "/account/~/"));
  }

  private Instant expires(JsonNode subscription) {
    try {
      return Instant.parse(subscription.path("expirationTime").asString(""));
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }

  private void create() {
    ObjectNode request = object();
    request.putArray("eventFilters").add(FILTER);
    request
        .putObject("deliveryMode")
        .put("transportType", "WebHook")
        .put("address", webhook.toString())
        .put("verificationToken", verificationToken);
    request.put("expiresIn", LIFE.toSeconds());
    require(ringCentral.post(PATH, request), "made");
    log.info("Subscribed to RingCentral's calls");
  }

  private static void require(Answer answer, String done) {
    if (!answer.ok() && answer.status() != 404) {
      throw new NothingHappened(
          "RingCentral's subscription cannot be %s (%d, %s)"
              .formatted(done, answer.status(), answer.error()),
          null);
    }
  }

  private static String path(JsonNode subscription) {
    return PATH + "/" + subscription.path("id").asString("");
  }

  private static ObjectNode object() {
    return JsonMapper.shared().createObjectNode();
  }
}
