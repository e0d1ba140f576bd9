package dev.ringback.sandbox.nextech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.sandbox.SandboxTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@TestPropertySource(
    properties = {
      "NEXTECH_CLIENT_ID=client",
      "NEXTECH_USERNAME=user",
      "NEXTECH_PASSWORD=word",
      "NEXTECH_RESOURCE=resource"
    })
class NextechTest extends SandboxTest {
  private static final String PRACTICE = "6f1d2c3b-4a59-4e87-9c10-2b3d4e5f6a70";
  private static final String SEARCH =
      "/nextech/Slot?start=ge%s&start=lt%s&appointment-type=appointment-type/25&schedule.actor=location/1&schedule.actor=practitioner/9323"
          .formatted(LocalDate.now().plusDays(2), LocalDate.now().plusDays(20));
  private String token = "";

  @BeforeEach
  void login() {
    var answer =
        form("client_id=client&grant_type=password&username=user&password=word&resource=resource");
    assertThat(answer.statusCode()).isEqualTo(200);
    token = tree(answer).path("access_token").asString();
  }

  private HttpResponse<String> form(String fields) {
    return send(
        request("/nextech/oauth2/token")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields)));
  }

  private HttpRequest.Builder known(String path) {
    return request(path)
        .header("Authorization", "Bearer " + token)
        .header("nx-practice-id", PRACTICE);
  }

  private HttpResponse<String> book(String body) {
    return send(
        known("/nextech/Appointment")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private static String order(JsonNode slot) {
    return """
    {"resourceType":"Appointment","status":"proposed","start":"%s","end":"%s","comment":"ref:1",
     "extension":[{"url":"https://select.nextech-api.com/api/structuredefinition/appointment-schedule","valueString":"book"}],
     "participant":[{"actor":{"reference":"location/1"}},{"actor":{"reference":"practitioner/9323"}}],
     "contained":[{"resourceType":"Patient","name":[{"family":"Smith","given":["Jane"]}],
      "telecom":[{"system":"email","value":"j@p.example"},{"system":"phone","use":"home","value":"346-555-3682"}]}]}\
    """
        .formatted(slot.path("start").asString(), slot.path("end").asString());
  }

  private JsonNode free() {
    return tree(send(known(SEARCH).GET())).path("entry").path(0).path("resource");
  }

  @Test
  void sellsNoTokenForAWrongPassword() {
    var answer =
        form("client_id=client&grant_type=password&username=user&password=other&resource=resource");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(tree(answer).path("error").asString()).isEqualTo("invalid_grant");
  }

  @Test
  void admitsNobodyWithoutTokenOrPractice() {
    assertThat(get(SEARCH).statusCode()).isEqualTo(401);
    assertThat(send(request(SEARCH).header("Authorization", "Bearer " + token).GET()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void showsTenFreeTimesToAPage() {
    JsonNode page = tree(send(known(SEARCH).GET()));
    assertThat(page.path("entry").size()).isEqualTo(10);
    assertThat(page.path("total").asInt()).isGreaterThan(10);
    assertThat(page.path("link").toString()).contains("\"next\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nextech/Slot?start=ge2027-01-01&start=lt2027-04-01&appointment-type=25&schedule.actor=location/1",
        "/nextech/Slot?start=ge2027-01-01&appointment-type=25",
        "/nextech/Slot?start=ge2027-01-01&schedule.actor=location/1",
        "/nextech/Slot?appointment-type=25&schedule.actor=location/1",
        "/nextech/Slot?start=ge2027-01-01&appointment-type=25&schedule.actor=location/1&place=1"
      })
  void refusesASearchThatLacksOrExceedsSomething(String path) {
    assertThat(send(known(path).GET()).statusCode()).isEqualTo(400);
  }

  @Test
  void booksATimeOnceAndSaysWhyNotTwice() {
    JsonNode slot = free();
    var booked = book(order(slot));
    assertThat(booked.statusCode()).isEqualTo(201);
    assertThat(tree(booked).path("start")).isEqualTo(slot.path("start"));
    var again = book(order(slot));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(tree(again).path("resourceType").asString()).isEqualTo("AppointmentResponse");
    assertThat(tree(again).path("comment").asString()).isNotEmpty();
    JsonNode patients = tree(send(known("/nextech/Patient?phone=346-555-3682").GET()));
    assertThat(patients.path("total").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "proposed>booked",
        "location/1>location/9",
        "practitioner/9323>room/3",
        "\"email\">\"url\"",
        ":00-0>:00Z",
        "\"comment\">\"note\"",
        "\"Jane\">\"\""
      })
  void refusesAnAppointmentOfTheWrongShape(String change) {
    String[] parts = change.split(">");
    String wrong = order(free()).replace(parts[0], parts[1]);
    assertThat(book(wrong).statusCode()).isEqualTo(400);
  }

  @Test
  void letsNobodyAskMoreThanTwentyTimesASecond() {
    int refused = 0;
    for (int i = 0; i < 60; i++) {
      refused += send(known("/nextech/Location").GET()).statusCode() == 429 ? 1 : 0;
    }
    assertThat(refused).isPositive();
  }
}
