package dev.ringback.starter.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.booking.AppointmentWish;
import dev.ringback.records.booking.RequestedAppointment;
import dev.ringback.records.booking.RequestedAppointmentRepository;
import dev.ringback.records.compliance.ComplianceRepository;
import dev.ringback.records.compliance.RevocationRepository;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.escalation.TicketRepository;
import dev.ringback.starter.FakeNotices;
import dev.ringback.starter.FakeRecoveries;
import dev.ringback.starter.Lumen;
import dev.ringback.starter.StarterTest;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.compliance.OptOut;
import dev.ringback.workflows.escalation.EscalationReason;
import dev.ringback.workflows.escalation.TicketId;
import dev.ringback.workflows.outreach.EffectId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StaffStopTest extends StarterTest {
  @Autowired private ComplianceRepository compliance;
  @Autowired private RequestedAppointmentRepository requests;
  @Autowired private TicketRepository tickets;
  @Autowired private FakeNotices notices;

  @Test
  void stopsEverythingAutomatedOfAPersonWhoIsBeingContacted() {
    EpisodeRepository.Row open = episode();
    String phone = contacts.find(open.contact()).orElseThrow().phone().e164();

    assertThat(stop(phone).statusCode()).isEqualTo(204);

    assertThat(compliance.isStopped(open.contact())).isTrue();
    assertThat(recoveries.told(OptOut.class))
        .extracting(OptOut::contact)
        .containsExactly(open.contact());
    assertThat(new RevocationRepository(jdbc).of(open.contact()))
        .singleElement()
        .satisfies(kept -> assertThat(kept.means()).isEqualTo(OptOut.Means.STAFF));
  }

  @Test
  void keepsAStopOfSomebodyNeverHeardOf() {
    String phone = caller();

    assertThat(stop(phone).statusCode()).isEqualTo(204);
    clock.advance(Duration.ofSeconds(1));
    assertThat(stop(phone).statusCode()).isEqualTo(204);

    ContactId contact = contacts.byPhone(new PhoneNumber(phone)).orElseThrow();
    assertThat(compliance.isStopped(contact)).isTrue();
  }

  @Test
  void tellsEveryWorkflowAndTheTrailAlthoughOneCannotBeReached() {
    EpisodeRepository.Row open = episode();
    RequestedAppointment decided = decided(open);
    String phone = contacts.find(open.contact()).orElseThrow().phone().e164();
    recoveries.are(FakeRecoveries.Mood.DOWN);

    assertThat(stop(phone).statusCode()).isEqualTo(503);
    assertThat(compliance.isStopped(open.contact())).isTrue();
    assertThat(notices.stopped()).contains(decided.id());
    assertThat(entered(open.contact())).isEqualTo(1);

    recoveries.are(FakeRecoveries.Mood.WELL);
    clock.advance(Duration.ofSeconds(1));
    assertThat(stop(phone).statusCode()).isEqualTo(204);
    assertThat(recoveries.told(OptOut.class)).hasSize(1);
  }

  @Test
  void keepsNothingOfWhoIsMeantOnTheTrail() {
    String phone = caller();
    for (String by : List.of("call " + phone, "dana@patients.example", "born 04/12/1981")) {
      String body = "{\"phone\":\"%s\",\"by\":\"%s\"}".formatted(phone, by);
      HttpResponse<String> answer = http.staff("POST", "/api/contacts/stops", body);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("\"field\":\"by\"").doesNotContain(by);
    }
    stop(phone);
    ContactId contact = contacts.byPhone(new PhoneNumber(phone)).orElseThrow();
    assertThat(
            jdbc.sql("select details::text from audit_entry where subject = :subject")
                .param("subject", contact.value())
                .query(String.class)
                .list())
        .isNotEmpty()
        .noneMatch(details -> details.contains("maria"));
  }

  private RequestedAppointment decided(EpisodeRepository.Row episode) {
    Instant start =
        Instant.now()
            .truncatedTo(ChronoUnit.HOURS)
            .plus(Duration.ofDays(3))
            .plus(Duration.ofMinutes(Integer.parseInt(unique(""))));
    RequestedAppointment request =
        requests
            .request(
                new AppointmentWish(
                    unique("wish"),
                    Lumen.ID,
                    Lumen.AUSTIN,
                    episode.contact(),
                    start,
                    Duration.ofMinutes(30),
                    null,
                    new RequestedAppointment.Notes(null, null, List.of()),
                    null),
                clock.instant())
            .orElseThrow();
    TicketId ticket =
        tickets.open(
            EffectId.of(episode.id(), "confirm-" + request.id(), "ticket"),
            episode.id(),
            episode.contact(),
            episode.location(),
            EscalationReason.CONFIRM_APPOINTMENT,
            Channel.SMS,
            2,
            List.of("asks for a time"),
            Instant.now());
    requests.asked(request.id(), episode.id(), Language.ENGLISH, ticket, Instant.now());
    requests.decide(
        request,
        RequestedAppointment.State.CONFIRMED,
        new RequestedAppointment.Decision("maria", null),
        clock.instant());
    return request;
  }

  private int entered(ContactId contact) {
    return jdbc.sql(
            "select count(*) from audit_entry where subject = :subject and details ->> 'stop' ="
                + " 'entered'")
        .param("subject", contact.value())
        .query(Integer.class)
        .single();
  }

  @Test
  void namesTheFieldThatIsWrong() {
    assertThat(stop("nobody").body()).contains("phone");
    assertThat(http.staff("POST", "/api/contacts/stops", "{\"phone\":\"+15125550177\"}").body())
        .contains("by");
  }

  private HttpResponse<String> stop(String phone) {
    return http.staff(
        "POST", "/api/contacts/stops", "{\"phone\":\"%s\",\"by\":\"maria\"}".formatted(phone));
  }
}
