package dev.ringback.activities.booking.boulevard;

import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.activities.outreach.VendorException.Refused;
import dev.ringback.activities.outreach.VendorHttp;
import dev.ringback.workflows.outreach.Dispatch.Refusal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Boulevard's two GraphQL APIs: one request, one answer. */
public final class BoulevardGateway {
  private static final URI REAL = URI.create("https://dashboard.boulevard.io");
  private static final JsonMapper JSON = new JsonMapper();

  /** Codes of a server's trouble: they say nothing of what was done, and pass. */
  private static final Pattern FAILED_INSIDE =
      Pattern.compile("INTERNAL|TIMEOUT|UNAVAILABLE|THROTTLE|RATE_LIMIT|TOO_MANY");

  private static final String ADMIN = "/api/2020-01/admin";
  private static final String BUSINESS = "{businessId}";

  private final String base;
  private final String admin;
  private final BoulevardCredentials credentials;
  private final VendorHttp http;
  private final InstantSource clock;

  /**
   * @param base stands in for {@code https://dashboard.boulevard.io}, path prefix included; null:
   *     the real
   */
  public BoulevardGateway(
      @Nullable URI base, BoulevardCredentials credentials, VendorHttp http, InstantSource clock) {
    this(base, "", credentials, http, clock);
  }

  /**
   * As above, with the Admin API somewhere else: published integrations do not agree where it is.
   *
   * @param admin its whole address, in which {@code {businessId}} stands for the business; empty:
   *     {@code /api/2020-01/admin} at {@code base}
   */
  public BoulevardGateway(
      @Nullable URI base,
      String admin,
      BoulevardCredentials credentials,
      VendorHttp http,
      InstantSource clock) {
    this.base = (base == null ? REAL : base).toString().replaceAll("/+$", "");
    this.admin = admin.isEmpty() ? this.base + ADMIN : admin;
    this.credentials = credentials;
    this.http = http;
    this.clock = clock;
  }

  /**
   * Asks the Client API as a guest.
   *
   * @return the {@code data} of the answer
   * @throws GraphqlRefusal if it answered with errors
   */
  JsonNode client(String businessId, String query, Map<String, ?> variables) {
    return post(
        base + "/api/2020-01/" + businessId + "/client", credentials.guest(), query, variables);
  }

  /** Asks the Admin API. */
  JsonNode admin(String businessId, String query, Map<String, ?> variables) {
    return post(
        admin.replace(BUSINESS, businessId),
        credentials.admin(businessId, clock.instant()),
        query,
        variables);
  }

  private JsonNode post(
      String address, String authorization, String query, Map<String, ?> variables) {
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("query", query, "variables", variables)))));
    if (response.statusCode() >= 300) {
      throw new Refused("Boulevard refused (" + response.statusCode() + ")", Refusal.REJECTED);
    }
    return data(response.body());
  }

  private static JsonNode data(String body) {
    JsonNode answer;
    try {
      answer = JSON.readTree(body);
    } catch (JacksonException e) {
      throw new OutcomeUnknown("Boulevard's answer cannot be read");
    }
    JsonNode errors = answer.path("errors");
    if (!errors.isEmpty()) {
      JsonNode first = errors.path(0);
      String code = first.path("extensions").path("code").asString("");
      if (FAILED_INSIDE.matcher(code).find()) {
        throw new OutcomeUnknown("Boulevard failed inside");
      }
      throw new GraphqlRefusal(code, first.path("path").path(0).asString(""));
    }
    if (!answer.path("data").isObject()) {
      throw new OutcomeUnknown("Boulevard's answer holds no data");
    }
    return answer.path("data");
  }
}
