package dev.ringback.sandbox.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.sandbox.SandboxApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
    classes = SandboxApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"BOULEVARD_API_KEY=key", "BOULEVARD_API_SECRET=c2VjcmV0", "SANDBOX_PACE=0.01"})
class AppointmentsControllerTest {
  @LocalServerPort int port;
  @Autowired ProviderCalendars calendars;
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void open() {
    calendars.close(false);
  }

  @Test
  void showsTheAppointmentsOfOneCaller() throws Exception {
    var boulevard = new BoulevardCaller(port);
    boulevard.checkout(boulevard.reservedCart("+15125557101"));
    boulevard.checkout(boulevard.reservedCart("+15125557102"));
    JsonNode all = get("/sandbox/appointments?caller=%2B15125557101");
    assertThat(all).hasSize(1);
    JsonNode one = all.path(0);
    assertThat(one.path("cancelled").asBoolean(true)).isFalse();
    assertThat(one.path("location").asString()).isEqualTo("Austin");
    assertThat(one.path("startsAt").asString()).endsWith("Z");
    assertThat(get("/sandbox/appointments?caller=%2B15125557103")).isEmpty();
  }

  @Test
  void hasNoTimesAtAllWhileClosed() throws Exception {
    var boulevard = new BoulevardCaller(port);
    String cart =
        boulevard
            .client(
                "mutation($i:CreateCartInput!){createCart(input:$i){cart{id}}}",
                Map.of("i", Map.of("locationId", Books.AUSTIN)))
            .at("/data/createCart/cart/id")
            .asString();
    boulevard.client(
        "mutation($i:AddCartSelectedBookableItemInput!){addCartSelectedBookableItem(input:$i){"
            + "cart{id}}}",
        Map.of("i", Map.of("id", cart, "itemId", Books.CONSULTATION)));
    String dates = "query($i:ID!){cartBookableDates(id:$i){date}}";
    close(true);
    assertThat(boulevard.client(dates, Map.of("i", cart)).path("data").path("cartBookableDates"))
        .isEmpty();
    close(false);
    assertThat(boulevard.client(dates, Map.of("i", cart)).path("data").path("cartBookableDates"))
        .isNotEmpty();
  }

  private void close(boolean closed) throws Exception {
    var answer =
        http.send(
            HttpRequest.newBuilder(uri("/sandbox/calendar/closed"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"closed\":" + closed + "}"))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(204);
  }

  private JsonNode get(String path) throws Exception {
    return BoulevardCaller.JSON.readTree(
        http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString()).body());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
