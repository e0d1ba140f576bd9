package dev.ringback.starter.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.compliance.ComplianceRepository;
import dev.ringback.records.compliance.RevocationRepository;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.starter.StarterTest;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.compliance.OptOut;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StaffStopTest extends StarterTest {
  @Autowired private ComplianceRepository compliance;

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
