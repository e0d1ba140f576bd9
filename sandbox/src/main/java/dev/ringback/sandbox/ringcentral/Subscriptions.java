package dev.ringback.sandbox.ringcentral;

import dev.ringback.sandbox.delivery.Answer;
import dev.ringback.sandbox.delivery.Deliveries;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Who is told of events. An address must prove that it listens before it is told anything. */
@Component
class Subscriptions {
  static final Duration TIMEOUT = Duration.ofSeconds(3);
  private static final long LONGEST_LIFE = 630_720_000;
  private static final long USUAL_LIFE = 604_800;

  private final Deliveries deliveries;
  private final Clock clock;
  private final List<Subscription> all = new CopyOnWriteArrayList<>();

  Subscriptions(Deliveries deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  Map<String, Object> create(JsonNode request) {
    List<String> filters =
        request.path("eventFilters").valueStream().map(f -> f.asString("")).toList();
    if (filters.isEmpty() || !filters.stream().allMatch(f -> f.startsWith("/restapi/v1.0/"))) {
      throw new ApiRefusal(400, "SUB-406", "Event filters are invalid");
    }
    JsonNode mode = request.path("deliveryMode");
    if (!"WebHook".equals(mode.path("transportType").asString(""))) {
      throw new ApiRefusal(400, "SUB-505", "Transport type is not supported");
    }
    URI address = address(mode.path("address").asString(""));
    long life = request.path("expiresIn").asLong(USUAL_LIFE);
    if (life <= 0 || life > LONGEST_LIFE) {
      throw new ApiRefusal(400, "CMN-101", "Parameter [expiresIn] value is invalid");
    }
    shakeHands(address);
    Subscription made =
        new Subscription(
            filters,
            address,
            mode.path("verificationToken").asString(""),
            Duration.ofSeconds(life),
            clock.instant());
    all.add(made);
    return made.view(clock.instant());
  }

  List<Subscription> all() {
    all.removeIf(s -> s.isOver(clock.instant()));
    return List.copyOf(all);
  }

  Subscription named(String id) {
    return all().stream()
        .filter(s -> s.id.equals(id))
        .findFirst()
        .orElseThrow(
            () -> new ApiRefusal(404, "CMN-102", "Resource for parameter [id] is not found"));
  }

  void delete(Subscription subscription) {
    all.remove(subscription);
  }

  List<Subscription> wanting(boolean missed) {
    Instant now = clock.instant();
    return all().stream().filter(s -> s.wants(missed, now)).toList();
  }

  private static URI address(String address) {
    try {
      URI uri = URI.create(address);
      if (String.valueOf(uri.getScheme()).matches("https?") && uri.getHost() != null) {
        return uri;
      }
    } catch (IllegalArgumentException _) {
      // Refused below.
    }
    throw new ApiRefusal(400, "SUB-521", "WebHook address is invalid");
  }

  private void shakeHands(URI address) {
    String token = UUID.randomUUID().toString();
    try {
      Answer answer =
          deliveries.send("POST", address, Map.of("Validation-Token", token), new byte[0], TIMEOUT);
      boolean echoed = answer.headers().firstValue("Validation-Token").equals(Optional.of(token));
      boolean json =
          answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
      if (answer.status() != 200 || !echoed) {
        throw new ApiRefusal(
            400, "SUB-522", "WebHook responds with incorrect HTTP status or token");
      }
      if (!json) {
        throw new ApiRefusal(400, "SUB-525", "WebHook responds with incorrect content type");
      }
    } catch (IOException e) {
      throw new ApiRefusal(400, "SUB-523", "WebHook is not reachable");
    }
  }
}
