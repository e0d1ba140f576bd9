package dev.ringback.sandbox.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the started sandbox as an integration talks to Boulevard. */
final class BoulevardCaller {
  static final String BUSINESS = "312bf55a-b6c5-48f2-ab40-eef5d78277ac";
  static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;

  BoulevardCaller(int port) {
    this.port = port;
  }

  /** A cart for this phone with a time reserved, ready to be checked out. */
  String reservedCart(String phone) throws Exception {
    Map<String, Object> who =
        Map.of(
            "firstName",
            "Ana",
            "lastName",
            "Lopez",
            "phoneNumber",
            phone,
            "email",
            phone.substring(2) + "@example.com");
    String cart =
        client(
                "mutation($i:CreateCartInput!){createCart(input:$i){cart{id}}}",
                Map.of("i", Map.of("locationId", Books.AUSTIN)))
            .at("/data/createCart/cart/id")
            .asString();
    client(
        "mutation($i:AddCartSelectedBookableItemInput!){addCartSelectedBookableItem(input:$i){"
            + "cart{id}}}",
        Map.of("i", Map.of("id", cart, "itemId", Books.CONSULTATION)));
    LocalDate tomorrow = LocalDate.now(ZoneId.of("America/Chicago")).plusDays(1);
    String date =
        client(
                "query($i:ID!,$d:Date){cartBookableDates(id:$i,searchRangeLower:$d){date}}",
                Map.of("i", cart, "d", tomorrow))
            .at("/data/cartBookableDates/0/date")
            .asString();
    JsonNode time =
        client(
                "query($i:ID!,$d:Date!,$t:Tz){cartBookableTimes(id:$i,searchDate:$d,tz:$t){id "
                    + "startTime}}",
                Map.of("i", cart, "d", date, "t", "America/Chicago"))
            .at("/data/cartBookableTimes/0");
    assertThat(OffsetDateTime.parse(time.path("startTime").asString()).toLocalDate())
        .isEqualTo(LocalDate.parse(date));
    client(
        "mutation($i:ReserveCartBookableItemsInput!){reserveCartBookableItems(input:$i){cart{"
            + "id}}}",
        Map.of("i", Map.of("id", cart, "bookableTimeId", time.path("id").asString())));
    client(
        "mutation($i:UpdateCartInput!){updateCart(input:$i){cart{errors{code}}}}",
        Map.of("i", Map.of("id", cart, "clientInformation", who)));
    return cart;
  }

  JsonNode checkout(String cart) throws Exception {
    return JSON.readTree(postClient(checkoutBody(cart)).body());
  }

  static String checkoutBody(String cart) {
    return body(
        "mutation($i:CheckoutCartInput!){checkoutCart(input:$i){cart{id completedAt} "
            + "appointments{appointmentId clientId}}}",
        Map.of("i", Map.of("id", cart)));
  }

  long appointmentsOf(String phone) throws Exception {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/sandbox/boulevard/appointments"))
            .build();
    String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    return JSON.readTree(body)
        .valueStream()
        .filter(a -> phone.equals(a.path("phone").asString()))
        .count();
  }

  JsonNode client(String query, Map<String, Object> variables) throws Exception {
    JsonNode answer = JSON.readTree(postClient(body(query, variables)).body());
    assertThat(answer.path("errors")).as("%s", answer).isEmpty();
    return answer;
  }

  JsonNode admin(String query, Map<String, Object> variables) throws Exception {
    String payload = "blvd-admin-v1" + BUSINESS + Instant.now().getEpochSecond();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] sum = mac.doFinal(payload.getBytes(StandardCharsets.UTF_8));
    String token = Base64.getEncoder().encodeToString(sum) + payload;
    JsonNode answer = JSON.readTree(post("/admin", "key:" + token, body(query, variables)).body());
    assertThat(answer.path("errors")).as("%s", answer).isEmpty();
    return answer;
  }

  HttpResponse<String> postClient(String body) throws Exception {
    return post("/" + BUSINESS + "/client", "key:", body);
  }

  HttpResponse<String> post(String path, String pair, String body) throws Exception {
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return http.send(
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/boulevard/api/2020-01" + path))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  static String body(String query, Map<String, Object> variables) {
    return JSON.writeValueAsString(Map.of("query", query, "variables", variables));
  }
}
