package dev.ringback.starter.booking;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.Records;
import dev.ringback.records.booking.AppointmentRepository.Row;
import dev.ringback.records.booking.AppointmentRepository.State;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.outreach.EffectLedger;
import dev.ringback.starter.StarterTest;
import dev.ringback.starter.TestSettings;
import dev.ringback.workflows.booking.AppointmentChange;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.EffectId;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BoulevardWebhookTest extends StarterTest {
  private static final String PATH = "/webhooks/boulevard";

  @Autowired private Records records;
  private final String id = "urn:blvd:Appointment:" + unique("a");
  private final String key = unique("key");

  @Test
  void keepsWhereTheAppointmentHasGotTo() {
    assertThat(deliver(key, news("APPOINTMENT_CREATED", "BOOKED", false)).statusCode())
        .isEqualTo(200);
    assertThat(kept())
        .hasValueSatisfying(row -> {
          assertThat(row.state()).isEqualTo(State.BOOKED);
          assertThat(row.startsAt()).isEqualTo(Instant.parse("2026-11-24T20:30:00Z"));
        });
    deliver(unique("key"), news("APPOINTMENT_CANCELLED", "CANCELLED", true));
    assertThat(kept()).map(Row::state).hasValue(State.NO_SHOW);
  }

  @Test
  void showsItOnTheTimelineOfTheEpisodeThatBookedIt() {
    EpisodeRepository.Row episode = episode();
    EffectId booking = effect(episode, EffectLedger.Kind.BOOKING, null);
    ledger.settle(booking, new Dispatch.Accepted(id), Instant.now());

    deliver(key, news("APPOINTMENT_CONFIRMED", "CONFIRMED", false));

    assertThat(
            http.staff("GET", "/api/episodes/" + episode.id() + "/timeline", "").body()
                + records.timelines().timeline(episode.id()).getLast().text())
        .contains("boulevard says: confirmed");
  }

  @Test
  void tellsTheRecoveriesOfThePersonWhatChanged() {
    EpisodeRepository.Row episode = episode();
    EffectId booking = effect(episode, EffectLedger.Kind.BOOKING, null);
    ledger.settle(booking, new Dispatch.Accepted(id), Instant.now());

    deliver(key, news("APPOINTMENT_CANCELLED", "CANCELLED", false));

    assertThat(recoveries.told(AppointmentChange.class))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.appointment()).isEqualTo(new AppointmentId(id));
          assertThat(change.cancelled()).isTrue();
        });
    assertThat(recoveries.told().getLast().episode().id()).isEqualTo(episode.id());
  }

  @Test
  void tellsNobodyOfAnAppointmentThatIsNotOurs() {
    var _ = episode();
    deliver(key, news("APPOINTMENT_CANCELLED", "CANCELLED", false));
    assertThat(recoveries.told(AppointmentChange.class)).isEmpty();
  }

  @Test
  void setsAsideWhatConcernsNoClinicOrNoAppointment() {
    String elsewhere =
        news("APPOINTMENT_CREATED", "BOOKED", false).replace("Location:1", "Location:9");
    deliver(key, elsewhere);
    assertThat(taken(elsewhere).orElseThrow()).startsWith("SET_ASIDE");
    String other =
        "{\"event\":\"CLIENT_CREATED\",\"data\":{\"node\":{\"id\":\"%s\"}}}".formatted(id);
    deliver(unique("key"), other);
    assertThat(taken(other).orElseThrow()).startsWith("SET_ASIDE");
  }

  @Test
  void refusesWhatIsForgedOrTruncated() {
    String body = news("APPOINTMENT_CREATED", "BOOKED", false);
    assertThat(http.post(PATH, body).statusCode()).isEqualTo(401);
    assertThat(post(key, body, "salt", sign("other", body.getBytes(UTF_8))).statusCode())
        .isEqualTo(403);
    assertThat(post(key, body, "salt", "not base64!").statusCode()).isEqualTo(403);
    String signed = sign("salt", body.getBytes(UTF_8));
    assertThat(post(key, body.substring(0, body.length() / 2), "salt", signed).statusCode())
        .isEqualTo(403);
    assertThat(post(key, body.replace("BOOKED", "FINAL"), "salt", signed).statusCode())
        .isEqualTo(403);
    assertThat(kept()).isEmpty();
    assertThat(taken(body)).isEmpty();
  }

  @Test
  void absorbsWhatIsReplayed() {
    deliver(key, news("APPOINTMENT_CREATED", "BOOKED", false));
    deliver(unique("key"), news("APPOINTMENT_CANCELLED", "CANCELLED", false));
    assertThat(deliver(key, news("APPOINTMENT_CREATED", "BOOKED", false)).statusCode())
        .isEqualTo(200);
    assertThat(kept()).map(Row::state).hasValue(State.CANCELLED);
  }

  @Test
  void absorbsWhatIsReplayedUnderAFreshKey() {
    String confirmed = news("APPOINTMENT_CONFIRMED", "CONFIRMED", false);
    deliver(unique("key"), confirmed);
    deliver(unique("key"), news("APPOINTMENT_RESCHEDULED", "BOOKED", false));
    deliver(unique("key"), confirmed);
    assertThat(kept()).map(Row::state).hasValue(State.BOOKED);
  }

  @Test
  void leavesCancelledWhatWasBookedInADeliveryThatComesLate() {
    deliver(unique("key"), news("APPOINTMENT_CANCELLED", "CANCELLED", false));
    deliver(unique("key"), news("APPOINTMENT_CREATED", "BOOKED", false));
    assertThat(kept()).map(Row::state).hasValue(State.CANCELLED);
  }

  @Test
  void namesASignedBodyThatIsNotWhole() {
    String body = news("APPOINTMENT_CREATED", "BOOKED", false);
    assertThat(deliver(key, body.substring(0, body.length() - 2)).statusCode()).isEqualTo(400);
    assertThat(deliver(key, "[]").statusCode()).isEqualTo(400);
    assertThat(deliver(key, "").statusCode()).isEqualTo(400);
    assertThat(taken(body.substring(0, body.length() - 2))).isEmpty();
  }

  @Test
  void takesNoMegabyte() {
    byte[] body = new byte[1024 * 1024];
    Arrays.fill(body, (byte) ' ');
    assertThat(send(key, body).statusCode()).isEqualTo(413);
  }

  @Test
  void namesABodyThatIsNotInUtf8() {
    byte[] body =
        news("APPOINTMENT_CREATED", "BOOKED", false)
            .replace("\"notes\":\"\"", "\"notes\":\"mañana\"")
            .getBytes(ISO_8859_1);
    assertThat(send(key, body).statusCode()).isEqualTo(400);
    assertThat(kept()).isEmpty();
  }

  private Optional<String> taken(String body) {
    return inbox("boulevard.appointment", BoulevardNews.key("salt", body.getBytes(UTF_8)));
  }

  private Optional<Row> kept() {
    return records.appointments().find("boulevard", new AppointmentId(id));
  }

  private String news(String event, String state, boolean noShow) {
    return """
    {"event":"%s","data":{"node":{"id":"%s","locationId":"urn:blvd:Location:1","state":"%s",\
    "cancelled":%s,"cancellation":%s,"startAt":"2026-11-24T20:30:00Z","notes":"",\
    "client":{"firstName":"Ana","mobilePhone":"+15125550142"}}}}\
    """
        .formatted(
            event,
            id,
            state,
            state.equals("CANCELLED"),
            noShow ? "{\"reason\":\"NO_SHOW\"}" : "null");
  }

  private HttpResponse<String> deliver(String key, String body) {
    return send(key, body.getBytes(UTF_8));
  }

  private HttpResponse<String> post(String key, String body, String salt, String signature) {
    return http.post(
        PATH,
        body,
        BoulevardSignature.SALT,
        salt,
        BoulevardSignature.SIGNATURE,
        signature,
        "x-blvd-idempotency-key",
        key);
  }

  private HttpResponse<String> send(String key, byte[] body) {
    return http.send(
        "POST",
        PATH,
        body,
        BoulevardSignature.SALT,
        "salt",
        BoulevardSignature.SIGNATURE,
        sign("salt", body),
        "x-blvd-idempotency-key",
        key);
  }

  private static String sign(String salt, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(
              Base64.getDecoder().decode(TestSettings.BOULEVARD_SECRET), "HmacSHA256"));
      mac.update((salt + ":").getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
