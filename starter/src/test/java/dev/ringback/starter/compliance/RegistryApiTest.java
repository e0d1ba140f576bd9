package dev.ringback.starter.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.Records;
import dev.ringback.records.compliance.KeptConsent;
import dev.ringback.starter.Lumen;
import dev.ringback.starter.StarterTest;
import dev.ringback.starter.access.Visitor;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RegistryApiTest extends StarterTest {
  private static final String REGISTRIES = "/api/compliance/registries/";

  @Autowired private Records records;
  private final String phone = caller();

  @Test
  void takesInACopyOfTheDoNotCallRegistry() {
    ContactId person = contacts.identify(new PhoneNumber(phone));

    var answer =
        http.staff(
            "POST",
            REGISTRIES + "do-not-call?asOf=2026-01-31",
            phone.substring(2, 5) + "," + phone.substring(5) + "\nnonsense\n");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("\"listed\":1", "\"bad\":1", "\"line\":2");
    assertThat(records.numbers().status(person).listedOn()).isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(trail()).isEqualTo("CHANGE number-registry:do-not-call");
  }

  @Test
  void writesTheQuestionsAndTakesInTheAnswers() {
    ContactId person = contacts.identify(new PhoneNumber(phone));
    records
        .compliance()
        .consent(
            new KeptConsent(
                person,
                Lumen.ID,
                Channel.SMS,
                ConsentBasis.WEB_FORM,
                "form",
                "Yes",
                Instant.parse("2019-05-02T10:00:00Z")));
    String question = phone.substring(2) + ",2019-05-02";
    assertThat(http.staff("GET", REGISTRIES + "reassigned/questions", "").body())
        .contains(question);
    assertThat(trail()).isEqualTo("EXPORT number-registry:reassigned");

    http.staff("POST", REGISTRIES + "reassigned?asOf=2026-01-31", question + ",yes");

    assertThat(records.numbers().status(person).reassignedOn())
        .isEqualTo(LocalDate.of(2026, 1, 31));
  }

  @Test
  void asksForADayThatIsNotToCome() {
    for (String day : new String[] {"", "?asOf=2999-01-01", "?asOf=yesterday"}) {
      var answer = http.staff("POST", REGISTRIES + "do-not-call" + day, "512,5550101");
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("\"field\":\"asOf\"");
    }
  }

  @Test
  void isForNobodyOfOneClinic() {
    Visitor manager =
        Visitor.signedIn(http, clock, unique("m") + "@lumen.example", "MANAGER", "lumen");

    assertThat(manager.get(REGISTRIES + "reassigned/questions").statusCode()).isEqualTo(403);
  }

  private String trail() {
    return jdbc.sql(
            "select action || ' ' || object from audit_entry where clinic = ''"
                + " order by seq desc limit 1")
        .query(String.class)
        .single();
  }
}
