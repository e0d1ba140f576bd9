package dev.ringback.starter.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.booking.AppointmentWish;
import dev.ringback.records.booking.RequestedAppointment;
import dev.ringback.records.booking.RequestedAppointment.Notes;
import dev.ringback.records.booking.RequestedAppointmentRepository;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.escalation.TicketRepository;
import dev.ringback.starter.FakeNotices;
import dev.ringback.starter.Lumen;
import dev.ringback.starter.StarterTest;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.escalation.EscalationReason;
import dev.ringback.workflows.escalation.TicketId;
import dev.ringback.workflows.outreach.EffectId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class AppointmentTest extends StarterTest {
  @Autowired private RequestedAppointmentRepository requests;
  @Autowired private TicketRepository tickets;
  @Autowired private FakeNotices notices;

  @AfterEach
  void bringNoticesUp() {
    notices.down(false);
  }

  @Test
  void showsStaffWhatTheyNeedToEnterIt() {
    EpisodeRepository.Row episode = episode();
    RequestedAppointment request = ask(request(episode, tomorrow()), episode, Language.ENGLISH);
    String phone = contacts.find(episode.contact()).orElseThrow().phone().e164();

    assertThat(http.staff("GET", "/api/appointments?state=REQUESTED", "").body())
        .contains(
            "\"id\":\"" + request.id() + "\"",
            "\"startsAt\":\"" + request.start() + "\"",
            "\"minutes\":30",
            "\"given\":\"Ana\"",
            "\"phone\":\"" + phone + "\"",
            "\"treatment\":\"botox\"",
            "I'm pregnant");
  }

  @Test
  void refusesAStateThereIsNot() {
    HttpResponse<String> answer = http.staff("GET", "/api/appointments?state=LOST", "");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("REQUESTED, CONFIRMED, DECLINED, CANCELLED");
  }

  @Test
  void confirmingClosesTheTicketAndTellsTheCaller() {
    EpisodeRepository.Row episode = episode();
    RequestedAppointment request = ask(request(episode, tomorrow()), episode, Language.ENGLISH);

    HttpResponse<String> answer = decide(request, "confirm");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"state\":\"CONFIRMED\"", "\"by\":\"maria\"", "\"note\":\"room 2\"");
    assertThat(notices.of(request.id()))
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.words()).startsWith("Confirmed: ");
          assertThat(notice.episode()).isEqualTo(episode.id());
          assertThat(notice.until()).isEqualTo(request.start());
        });
    assertThat(tickets.ofEpisode(episode.id()))
        .singleElement()
        .satisfies(ticket -> assertThat(ticket.closedAt()).isNotNull());
  }

  @Test
  void decliningTellsTheCallerInTheirLanguage() {
    EpisodeRepository.Row episode = episode();
    RequestedAppointment request = ask(request(episode, tomorrow()), episode, Language.SPANISH);

    assertThat(decide(request, "decline").body()).contains("\"state\":\"DECLINED\"");

    assertThat(notices.of(request.id()).getFirst().words()).contains("lo siento, no fue posible");
  }

  @Test
  void theSameAnswerAgainIsTheSameAndTheOtherIsRefused() {
    EpisodeRepository.Row episode = episode();
    RequestedAppointment request = ask(request(episode, tomorrow()), episode, Language.ENGLISH);
    decide(request, "confirm");

    assertThat(decide(request, "confirm").statusCode()).isEqualTo(200);
    HttpResponse<String> other = decide(request, "decline");
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body()).contains("was confirmed", "Call them");
  }

  @Test
  void tellsTheCallerWhenAskedAgainAfterAnOutage() {
    EpisodeRepository.Row episode = episode();
    RequestedAppointment request = ask(request(episode, tomorrow()), episode, Language.ENGLISH);
    notices.down(true);
    HttpResponse<String> answer = decide(request, "confirm");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();

    notices.down(false);
    assertThat(decide(request, "confirm").statusCode()).isEqualTo(200);
    assertThat(notices.of(request.id())).hasSize(1);
  }

  @Test
  void waitsForARequestThatIsStillBeingWritten() {
    RequestedAppointment request = request(episode(), tomorrow());
    assertThat(decide(request, "confirm").statusCode()).isEqualTo(503);
    assertThat(requests.find(request.id()).orElseThrow().state())
        .isEqualTo(RequestedAppointment.State.REQUESTED);
  }

  @Test
  void aTimeThatIsPastCannotBeConfirmed() {
    EpisodeRepository.Row episode = episode();
    Instant past = tomorrow().minus(Duration.ofDays(2));
    RequestedAppointment request = ask(request(episode, past), episode, Language.ENGLISH);
    assertThat(decide(request, "confirm").statusCode()).isEqualTo(409);
    assertThat(decide(request, "decline").statusCode()).isEqualTo(200);
  }

  @Test
  void saysWhatToDoAboutATimeThatWasTakenBack() {
    EpisodeRepository.Row episode = episode();
    RequestedAppointment request = ask(request(episode, tomorrow()), episode, Language.ENGLISH);
    requests.cancel(request.id(), Instant.now());
    HttpResponse<String> answer = decide(request, "confirm");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("took the time back");
  }

  @ParameterizedTest
  @CsvSource({"ra_0", "-"})
  void knowsNoOtherAppointments(String id) {
    HttpResponse<String> answer =
        http.staff("POST", "/api/appointments/" + id + "/confirm", "{\"by\":\"maria\"}");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("GET /api/appointments");
  }

  @Test
  void asksWhoDecides() {
    EpisodeRepository.Row episode = episode();
    RequestedAppointment request = ask(request(episode, tomorrow()), episode, Language.ENGLISH);
    HttpResponse<String> answer =
        http.staff("POST", "/api/appointments/" + request.id() + "/confirm", "{}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"by\"");
  }

  @Test
  void isClosedToWhoHasNoToken() {
    assertThat(http.send("GET", "/api/appointments", new byte[0]).statusCode()).isEqualTo(401);
    assertThat(http.post("/api/appointments/ra_0/confirm", "{}").statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> decide(RequestedAppointment request, String what) {
    return http.staff(
        "POST",
        "/api/appointments/" + request.id() + "/" + what,
        "{\"by\":\"maria\",\"note\":\"room 2\"}");
  }

  private RequestedAppointment request(EpisodeRepository.Row episode, Instant start) {
    return requests
        .request(
            new AppointmentWish(
                unique("reference-"),
                Lumen.ID,
                Lumen.AUSTIN,
                episode.contact(),
                start,
                Duration.ofMinutes(30),
                null,
                new Notes(
                    new PersonName("Ana", "Lopez"),
                    new TreatmentId("botox"),
                    List.of("I'm pregnant")),
                null),
            Instant.now())
        .orElseThrow();
  }

  private RequestedAppointment ask(
      RequestedAppointment request, EpisodeRepository.Row episode, Language language) {
    TicketId ticket =
        tickets.open(
            EffectId.of(episode.id(), "confirm-" + request.id(), "ticket"),
            episode.id(),
            episode.contact(),
            episode.location(),
            EscalationReason.CONFIRM_APPOINTMENT,
            Channel.SMS,
            2,
            List.of("asks for tomorrow"),
            Instant.now());
    requests.asked(request.id(), episode.id(), language, ticket, Instant.now());
    return requests.find(request.id()).orElseThrow();
  }

  /** A time no other test asks for. */
  private static Instant tomorrow() {
    int minutes = Integer.parseInt(unique(""));
    return Instant.now()
        .truncatedTo(ChronoUnit.HOURS)
        .plus(Duration.ofDays(1))
        .plus(Duration.ofMinutes(minutes));
  }
}
