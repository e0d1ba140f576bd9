package dev.ringback.starter.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.compliance.ComplianceRepository;
import dev.ringback.starter.Lumen;
import dev.ringback.starter.StarterTest;
import dev.ringback.starter.access.Visitor;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.compliance.ContactRef;
import dev.ringback.workflows.compliance.GivenConsent;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ContactTest extends StarterTest {
  private static final Instant GIVEN = Instant.parse("2026-01-31T10:00:00Z");
  private static final String SIGNED =
      "\"signature\":\"TICK_BOX\",\"seller\":\"Lumen Aesthetics LLC\",\"number\":\"%s\","
          + "\"notACondition\":\"form 3, last sentence\"";

  @Autowired private ComplianceRepository compliance;
  private final String phone = caller();

  @Test
  void putsAPersonOnAClinicsFile() {
    var answer =
        post(
            """
            {"clinic":"lumen","phone":"%s","email":"ana@example.com",
             "name":{"given":"Ana","family":"Diaz"},
             "consents":[{"channel":"SMS","basis":"WEB_FORM","source":"site","wording":"Yes",
                          "givenAt":"2019-05-02T10:00:00Z"}],
             "earlierInterest":{"treatment":"coolsculpting","month":"2026-07"}}
            """);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var contact =
        contacts
            .find(contacts.byPhone(new PhoneNumber(phone)).orElseThrow(), Lumen.ID)
            .orElseThrow();
    assertThat(answer.body()).isEqualTo("{\"contactId\":\"" + contact.id() + "\"}");
    assertThat(contact.email()).isEqualTo("ana@example.com");
    assertThat(contact.name().given()).isEqualTo("Ana");
    assertThat(contact.earlierInterest().month()).isEqualTo(YearMonth.of(2026, 7));
    assertThat(given())
        .containsExactly(
            new GivenConsent(
                Channel.SMS, ConsentBasis.WEB_FORM, Instant.parse("2019-05-02T10:00:00Z")));
  }

  @Test
  void theSameConsentPostedAgainIsTheSameRowAndNoYounger() {
    for (int night = 0; night < 3; night++) {
      assertThat(post(consent("\"basis\":\"WEB_FORM\"")).statusCode()).isEqualTo(201);
    }

    assertThat(given()).extracting(GivenConsent::at).containsExactly(GIVEN);
    assertThat(
            jdbc.sql("select count(*) from consent where contact = :contact")
                .param("contact", contacts.byPhone(new PhoneNumber(phone)).orElseThrow().value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void aWrittenConsentIsKeptWithWhatProvesIt() {
    var answer = post(consent("\"basis\":\"WRITTEN\"," + SIGNED));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(given()).extracting(GivenConsent::basis).containsExactly(ConsentBasis.WRITTEN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "basis | \"basis\":\"GREETING_NOTICE\"",
        "basis | \"basis\":\"REPLY\"",
        "basis | \"basis\":\"SPOKEN\"",
        "signature | \"basis\":\"WRITTEN\"",
        "seller | \"basis\":\"WRITTEN\",\"signature\":\"PAPER\"",
        "number | \"basis\":\"WRITTEN\",\"signature\":\"PAPER\",\"seller\":\"Lumen\"",
        "number | \"basis\":\"WRITTEN\",\"signature\":\"PAPER\",\"seller\":\"Lumen\",\"number\":\"+15125559999\"",
        "notACondition | \"basis\":\"WRITTEN\",\"signature\":\"PAPER\",\"seller\":\"Lumen\",\"number\":\"%s\"",
      })
  void aConsentWithoutItsProofIsRefusedByItsField(String field, String what) {
    var answer = post(consent(what));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"consents[0]." + field + "\"");
    assertThat(contacts.byPhone(new PhoneNumber(phone))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2999-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "yesterday"})
  void aConsentOfNoPlausibleTimeIsRefused(String givenAt) {
    var answer = post(consent("\"basis\":\"WEB_FORM\"").replace(GIVEN.toString(), givenAt));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"consents[0].givenAt\"");
  }

  @Test
  void aProgramOfOneClinicWritesToItsOwnFileOnly() {
    ContactId ana = contacts.identify(new PhoneNumber(phone));
    contacts.learnName(ana, new ClinicId("far-away"), new PersonName("Ana", "Diaz"));
    Visitor desk = Visitor.signedIn(http, clock, unique("d") + "@l.example", "FRONT_DESK", "lumen");

    assertThat(desk.post("/api/contacts", named("")).statusCode()).isEqualTo(201);
    assertThat(desk.post("/api/contacts", named("\"clinic\":\"far-away\",")).body())
        .contains("\"field\":\"clinic\"");

    assertThat(contacts.find(ana, Lumen.ID).orElseThrow().name().given()).isEqualTo("Eve");
    assertThat(contacts.find(ana, new ClinicId("far-away")).orElseThrow().name().given())
        .isEqualTo("Ana");
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
        "whatsApp | {\"phone\":\"+15125551234\",\"whatsApp\":true}",
        "clinic | {\"phone\":\"+15125551234\",\"clinic\":\"nowhere\"}",
        "consents[0].givenAt | {\"phone\":\"+15125551234\",\"consents\":[{\"channel\":\"SMS\",\"basis\":\"WEB_FORM\"}]}",
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

  private String consent(String what) {
    return "{\"clinic\":\"lumen\",\"phone\":\"%s\",\"consents\":[{\"channel\":\"SMS\",\"source\":\"site\","
        + "\"wording\":\"Yes\",\"givenAt\":\""
        + GIVEN
        + "\","
        + what
        + "}]}";
  }

  private String named(String clinic) {
    return "{%s\"phone\":\"%s\",\"name\":{\"given\":\"Eve\"}}".formatted(clinic, phone);
  }

  private HttpResponse<String> post(String body) {
    return http.staff("POST", "/api/contacts", body.replace("%s", phone));
  }

  private List<GivenConsent> given() {
    return compliance
        .standing(
            new ContactRef(
                contacts.byPhone(new PhoneNumber(phone)).orElseThrow(), Lumen.ID, Lumen.AUSTIN),
            ZoneOffset.UTC,
            Instant.now())
        .given();
  }
}
