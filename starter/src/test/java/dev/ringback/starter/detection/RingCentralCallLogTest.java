package dev.ringback.starter.detection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ringback.records.detection.RequestSlots;
import dev.ringback.records.ringcentral.RingCentralLogin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The call log against a server that answers as the test says. */
class RingCentralCallLogTest {
  private static final Instant AROUND = Instant.parse("2026-06-14T19:27:18Z");
  private static final String SESSION = "s-a6abd24c";
  private static final String FOUND =
      """
      {"records": [{"telephonySessionId": "s-other", "result": "Accepted"},
                   {"telephonySessionId": "s-a6abd24c", "result": "Missed"}]}
      """;

  private final List<String> logs = new CopyOnWriteArrayList<>();
  private final List<String> tokens = new CopyOnWriteArrayList<>();
  private final RequestSlots slots = new Slots();
  private HttpServer server;
  private HttpClient http;
  private RingCentralCallLog log;
  private volatile Instant now = AROUND;
  private volatile int status = 200;
  private volatile String body = FOUND;
  private volatile String retryAfter = "";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/restapi/oauth/token", this::signIn);
    server.createContext("/restapi/v1.0/account/~/call-log", this::answer);
    server.start();
    http = HttpClient.newHttpClient();
    URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    log =
        new RingCentralCallLog(
            new RingCentralLogin(base, "id", "secret", "jwt", () -> now), http, slots, () -> now);
    // The first request of a process may take longer than the log waits.
    find();
    now = now.plus(Duration.ofMinutes(2));
    logs.clear();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    http.close();
  }

  @Test
  void findsTheCallAmongThoseOfTheHalfHourBefore() {
    assertThat(find().map(RingCentralRecord::session)).contains(SESSION);
    assertThat(logs)
        .singleElement()
        .asString()
        .contains("direction=Inbound", "dateFrom=2026-06-14T18:57:18Z");
  }

  @Test
  void findsNothingWhereTheCallIsNotListedYet() {
    body = "{\"records\": []}";

    assertThat(find()).isEmpty();
  }

  @Test
  void asksNothingWhereNoSlotIsFree() {
    for (int i = 0; i < 5; i++) {
      assertThat(find()).isPresent();
    }
    assertThat(find()).isEmpty();
    assertThat(logs).hasSize(5);

    now = now.plus(Duration.ofMinutes(1));
    assertThat(find()).isPresent();
  }

  @Test
  void keepsQuietForAsLongAsItIsToldTo() {
    status = 429;
    retryAfter = "30";
    assertThat(find()).isEmpty();
    status = 200;

    now = now.plus(Duration.ofSeconds(29));
    assertThat(find()).isEmpty();
    assertThat(logs).hasSize(1);
    now = now.plus(Duration.ofSeconds(1));
    assertThat(find()).isPresent();
  }

  @Test
  void keepsQuietForAMinuteWhereItIsNotToldHowLong() {
    status = 429;
    retryAfter = "soon";
    find();
    status = 200;

    now = now.plus(Duration.ofSeconds(59));
    assertThat(find()).isEmpty();
    now = now.plus(Duration.ofSeconds(1));
    assertThat(find()).isPresent();
  }

  @Test
  void signsInAnewAfterItsTokenWasRefused() {
    status = 401;
    assertThat(find()).isEmpty();
    status = 200;

    int before = tokens.size();
    assertThat(find()).isPresent();
    assertThat(tokens).hasSize(before + 1);
  }

  @Test
  void findsNothingInAnAnswerThatCannotBeRead() {
    body = "<html>maintenance";

    assertThat(find()).isEmpty();
  }

  @Test
  void findsNothingWhereNobodyAnswers() {
    server.stop(0);

    assertThat(find()).isEmpty();
  }

  @Test
  void keepsQuietWhileThePenaltyOfAnotherProcessLasts() {
    slots.close("ringcentral", now.plusSeconds(30));
    assertThat(find()).isEmpty();
    assertThat(logs).isEmpty();

    now = now.plus(Duration.ofSeconds(30));
    assertThat(find()).isPresent();
  }

  /** Five slots, all of one purpose. */
  private static final class Slots implements RequestSlots {
    private final Deque<Instant> freeAt = new ArrayDeque<>(Collections.nCopies(5, Instant.EPOCH));
    private Instant closedUntil = Instant.EPOCH;

    @Override
    public boolean take(String purpose, Instant now) {
      if (now.isBefore(closedUntil) || freeAt.getFirst().isAfter(now)) {
        return false;
      }
      freeAt.removeFirst();
      freeAt.addLast(now.plusSeconds(60));
      return true;
    }

    @Override
    public void close(String vendor, Instant until) {
      closedUntil = until;
    }
  }

  private Optional<RingCentralRecord> find() {
    return log.find(SESSION, AROUND);
  }

  private void signIn(HttpExchange exchange) throws IOException {
    tokens.add("token-" + tokens.size());
    send(exchange, 200, "{\"access_token\": \"" + tokens.getLast() + "\", \"expires_in\": 3600}");
  }

  private void answer(HttpExchange exchange) throws IOException {
    logs.add(exchange.getRequestURI().getQuery());
    if (!retryAfter.isEmpty()) {
      exchange.getResponseHeaders().add("Retry-After", retryAfter);
    }
    send(exchange, status, body);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
