package dev.ringback.starter.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.compliance.ComplianceRepository;
import dev.ringback.starter.Lumen;
import dev.ringback.starter.StarterTest;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.compliance.ContactRef;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class ContactTest extends StarterTest {
  @Autowired private ComplianceRepository compliance;
  private final String phone = caller();

  @Test
  void putsAPersonOnFile() {
    var answer =
        http.staff(
            "POST",
            "/api/contacts",
            """
            {"phone":"%s","email":"ana@example.com","name":{"given":"Ana","family":"Diaz"},
             "whatsApp":true,
             "consents":[{"channel":"SMS","basis":"WEB_FORM","source":"site","wording":"Yes"}],
             "earlierInterest":{"treatment":"coolsculpting","month":"2026-07"}}
            """
                .formatted(phone));

    assertThat(answer.statusCode()).isEqualTo(201);
    var contact =
        contacts.find(contacts.byPhone(new PhoneNumber(phone)).orElseThrow()).orElseThrow();
    assertThat(answer.body()).isEqualTo("{\"contactId\":\"" + contact.id() + "\"}");
    assertThat(contact.email()).isEqualTo("ana@example.com");
    assertThat(contact.name().given()).isEqualTo("Ana");
    assertThat(contact.earlierInterest().month()).isEqualTo(YearMonth.of(2026, 7));
    var standing =
        compliance.standing(
            new ContactRef(contact.id(), Lumen.ID, Lumen.AUSTIN), ZoneOffset.UTC, Instant.now());
    assertThat(standing.consents())
        .containsEntry(Channel.SMS, ConsentBasis.WEB_FORM)
        .containsEntry(Channel.WHATSAPP, ConsentBasis.EXISTING_PATIENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "phone | {\"phone\":\"12\"}",
        "phone | {}",
        "email | {\"phone\":\"+15125551234\",\"email\":\"ana\"}",
        "name.given | {\"phone\":\"+15125551234\",\"name\":{}}",
        "name | {\"phone\":\"+15125551234\",\"name\":\"Ana\"}",
        "whatsApp | {\"phone\":\"+15125551234\",\"whatsApp\":\"yes\"}",
        "consents[0].channel | {\"phone\":\"+15125551234\",\"consents\":[{\"channel\":\"FAX\"}]}",
        "consents | {\"phone\":\"+15125551234\",\"consents\":{}}",
        "earlierInterest.month | {\"phone\":\"+15125551234\",\"earlierInterest\":{\"treatment\":\"botox\",\"month\":\"July\"}}",
        "body | {\"phone\":"
      })
  void namesTheFieldAndTheWayOut(String field, String body) {
    var answer = http.staff("POST", "/api/contacts", body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"field\":\"" + field + "\"", "\"message\":\"");
  }
}
