package dev.ringback.activities.detection.eightbyeight;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.activities.outreach.VendorException;
import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.activities.outreach.VendorHttp;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The call records of 8x8 Work's analytics. */
public final class EightByEightGateway {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int PAGE = 50;
  private static final int MOST_PAGES = 200;

  /** A token is renewed this long before it runs out. */
  private static final long EARLY = 60;

  private final EightByEightAccount account;
  private final VendorHttp http;
  private final InstantSource clock;
  private @Nullable Token token;

  public EightByEightGateway(EightByEightAccount account, VendorHttp http, InstantSource clock) {
    this.account = account;
    this.http = http;
    this.clock = clock;
  }

  /**
   * Every record of a span of time, page by page.
   *
   * @throws VendorException if not all of them can be had
   */
  synchronized List<JsonNode> records(RecordWindow window) {
    List<JsonNode> records = new ArrayList<>();
    String scroll = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      JsonNode answer = page(window, scroll);
      JsonNode data = answer.path("data");
      if (!data.isArray()) {
        throw new OutcomeUnknown("8x8 answered without call records");
      }
      data.forEach(records::add);
      JsonNode next = answer.path("meta").path("scrollId");
      if (data.size() < PAGE || !next.isString() || next.stringValue().isEmpty()) {
        return List.copyOf(records);
      }
      scroll = next.stringValue();
    }
    throw new OutcomeUnknown("8x8 lists more than " + MOST_PAGES + " pages of call records");
  }

  private JsonNode page(RecordWindow window, @Nullable String scroll) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("pbxId", account.pbxId());
    query.put("startTime", window.startTime());
    query.put("endTime", window.endTime());
    query.put("timeZone", account.zone().getId());
    query.put("pageSize", String.valueOf(PAGE));
    if (scroll != null) {
      query.put("scrollId", scroll);
    }
    try {
      return answer(
          HttpRequest.newBuilder(at("/analytics/work/v2/call-records?" + encode(query)))
              .header("Authorization", "Bearer " + token())
              .header("8x8-apikey", account.apiKey())
              .GET());
    } catch (NothingHappened e) {
      // It may have been withdrawn before its time: the next question asks for another.
      token = null;
      throw e;
    }
  }

  private String token() {
    Token known = token;
    if (known == null || !known.until().isAfter(clock.instant())) {
      Instant asked = clock.instant();
      String form = encode(Map.of("username", account.username(), "password", account.password()));
      JsonNode answer =
          answer(
              HttpRequest.newBuilder(at("/analytics/work/v1/oauth/token"))
                  .header("8x8-apikey", account.apiKey())
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(form)));
      JsonNode value = answer.path("access_token");
      if (!value.isString()) {
        throw new OutcomeUnknown("8x8 answered without a token");
      }
      long seconds = answer.path("expires_in").asLong(1800);
      known = new Token(value.stringValue(), asked.plusSeconds(Math.max(0, seconds - EARLY)));
      token = known;
    }
    return known.value();
  }

  private JsonNode answer(HttpRequest.Builder request) {
    HttpResponse<String> response = http.send(request);
    if (response.statusCode() / 100 != 2) {
      throw new NothingHappened("8x8 refused the request (" + response.statusCode() + ")", null);
    }
    try {
      return JSON.readTree(response.body());
    } catch (JacksonException e) {
      throw new OutcomeUnknown("8x8 answered what cannot be read");
    }
  }

  private URI at(String path) {
    String base = account.base().toString();
    return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
  }

  private static String encode(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private record Token(String value, Instant until) {
    @Override
    public String toString() {
      return "Token[until " + until + "]";
    }
  }
}
