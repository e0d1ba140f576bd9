package dev.ringback.sandbox.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.sandbox.Receiver;
import dev.ringback.sandbox.SandboxApplication;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
    classes = SandboxApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"BOULEVARD_API_KEY=key", "BOULEVARD_API_SECRET=c2VjcmV0", "SANDBOX_PACE=0.01"})
class BoulevardWebhookTest {
  private static final String PATH = "/webhooks/boulevard";
  private static final Receiver RECEIVER = new Receiver();

  @LocalServerPort int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("sandbox.public-url", RECEIVER::url);
  }

  @Test
  void tellsOfABookingAMoveAndACancellationWithASignature() throws Exception {
    var boulevard = new BoulevardCaller(port);
    String id = booked(boulevard, "+15125557301");
    assertThat(told(id, 1).getLast())
        .satisfies(delivery -> {
          JsonNode body = BoulevardCaller.JSON.readTree(delivery.text());
          assertThat(body.path("event").asString()).isEqualTo("APPOINTMENT_CREATED");
          assertThat(body.at("/data/node/state").asString()).isEqualTo("BOOKED");
          assertThat(delivery.headers())
              .containsEntry("x-blvd-event", "APPOINTMENT_CREATED")
              .containsKeys("x-blvd-event-type", "x-blvd-idempotency-key")
              .containsEntry(
                  "x-blvd-hmac-sha256",
                  signature(delivery.headers().get("x-blvd-hmac-salt"), delivery.text()));
        });
    JsonNode time = laterTime(boulevard, id);
    boulevard.admin(
        "mutation($i:AppointmentRescheduleInput!){appointmentReschedule(input:$i){"
            + "appointment{id startAt}}}",
        Map.of(
            "i",
            Map.of(
                "appointmentId",
                id,
                "bookableTimeId",
                time.path("bookableTimeId").asString(),
                "sendNotification",
                true)));
    JsonNode moved = BoulevardCaller.JSON.readTree(told(id, 2).getLast().text());
    assertThat(moved.path("event").asString()).isEqualTo("APPOINTMENT_RESCHEDULED");
    assertThat(OffsetDateTime.parse(moved.at("/data/node/startAt").asString()).toInstant())
        .isEqualTo(OffsetDateTime.parse(time.path("startTime").asString()).toInstant());
    boulevard.admin(
        "mutation($i:CancelAppointmentInput!){cancelAppointment(input:$i){appointment{id}}}",
        Map.of("i", Map.of("id", id, "reason", "CLIENT_CANCEL", "notifyClient", true)));
    assertThat(
            BoulevardCaller.JSON
                .readTree(told(id, 3).getLast().text())
                .at("/data/node/state")
                .asString())
        .isEqualTo("CANCELLED");
  }

  @Test
  void tellsAgainUnderTheSameKeyUntilItIsTaken() throws Exception {
    var asked = new AtomicInteger();
    RECEIVER.on(
        PATH,
        _ ->
            asked.incrementAndGet() == 1
                ? new Receiver.Reply(503, Map.of(), "")
                : Receiver.Reply.ok());
    String id = booked(new BoulevardCaller(port), "+15125557302");
    List<Receiver.Delivery> told = told(id, 2);
    assertThat(told.stream().map(d -> d.headers().get("x-blvd-idempotency-key")).distinct())
        .hasSize(1);
  }

  private static String booked(BoulevardCaller boulevard, String phone) throws Exception {
    return boulevard
        .checkout(boulevard.reservedCart(phone))
        .at("/data/checkoutCart/appointments/0/appointmentId")
        .asString();
  }

  private static JsonNode laterTime(BoulevardCaller boulevard, String id) throws Exception {
    for (LocalDate day = LocalDate.now().plusDays(3); ; day = day.plusDays(1)) {
      JsonNode times =
          boulevard
              .admin(
                  "mutation($i:AppointmentRescheduleAvailableTimesInput!){"
                      + "appointmentRescheduleAvailableTimes(input:$i){"
                      + "availableTimes{bookableTimeId startTime}}}",
                  Map.of("i", Map.of("appointmentId", id, "date", day, "tz", "America/Chicago")))
              .at("/data/appointmentRescheduleAvailableTimes/availableTimes");
      if (!times.isEmpty()) {
        return times.path(0);
      }
    }
  }

  private static List<Receiver.Delivery> told(String id, int times) {
    return await()
        .until(() -> RECEIVER.to(PATH, d -> d.text().contains(id)), d -> d.size() >= times);
  }

  private static String signature(String salt, String body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode("c2VjcmV0"), "HmacSHA256"));
    return Base64.getEncoder()
        .encodeToString(mac.doFinal((salt + ":" + body).getBytes(StandardCharsets.UTF_8)));
  }
}
