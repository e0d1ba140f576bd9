package dev.ringback.records.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.TestStore;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.compliance.NumberStatus;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReassignedNumbersTest {
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final Instant AS_OF_JULY = Instant.parse("2026-07-01T00:00:00Z");

  private final TestStore store = new TestStore();
  private final ContactId ana = store.contacts.identify(new PhoneNumber("+15125550101"));

  @Test
  void asksAboutOldConsentsFromTheirOldestDay() throws IOException {
    consent(ana, "2019-05-02T10:00:00Z");
    consent(ana, "2026-06-02T10:00:00Z");
    consent(store.contacts.identify(new PhoneNumber("+15125550102")), "2026-06-20T10:00:00Z");

    assertThat(questions("2026-04-01T00:00:00Z")).isEqualTo("5125550101,2019-05-02\n");
    read("5125550101,2019-05-02,no");
    assertThat(questions("2026-04-01T00:00:00Z")).isEmpty();
  }

  @Test
  void keepsAnswersOfPeopleOnFile() {
    consent(ana, "2019-05-02T10:00:00Z");

    RegistryReport report =
        read("number,date,disconnected\n5125550101,2019-05-02,No\n5125550199,2019-05-02,yes\n");

    assertThat(store.numbers.status(ana)).isEqualTo(new NumberStatus(null, null, AS_OF_JULY, null));
    assertThat(report.clear()).isEqualTo(1);
    assertThat(report.strangers()).isEqualTo(1);
  }

  @Test
  void aYesVoidsConsentsUpToItsDayAndAskingAgainVoidsNoYoungerOne() throws IOException {
    consent(ana, "2019-05-02T10:00:00Z");
    read("5125550101,2019-05-02,yes");
    assertThat(store.numbers.status(ana).reassignedOn()).isEqualTo(JULY);

    consent(ana, "2026-09-01T10:00:00Z");
    store.reassigned.read(new StringReader("5125550101,2019-05-02,yes"), JULY.plusYears(1));
    assertThat(store.numbers.status(ana).reassignedOn()).isEqualTo(JULY);

    assertThat(questions("2027-06-01T00:00:00Z")).isEqualTo("5125550101,2026-09-01\n");
    store.reassigned.read(new StringReader("5125550101,2026-09-01,no"), JULY.plusYears(1));
    assertThat(store.numbers.status(ana).reassignedOn()).isEqualTo(JULY);
    assertThat(store.numbers.status(ana).reassignedCheckedAt())
        .isEqualTo(Instant.parse("2027-07-01T00:00:00Z"));
  }

  @Test
  void aNoSinceALaterDayThanAConsentSpeaksForNone() {
    consent(ana, "2019-05-02T10:00:00Z");

    RegistryReport report = read("5125550101,2024-01-01,no");

    assertThat(store.numbers.status(ana)).isEqualTo(NumberStatus.UNKNOWN);
    assertThat(report.problems()).extracting(RegistryReport.Problem::line).containsExactly(1L);
  }

  @Test
  void noDataTellsNothing() {
    consent(ana, "2019-05-02T10:00:00Z");

    assertThat(read("5125550101,2019-05-02,no data").unanswered()).isEqualTo(1);
    assertThat(store.numbers.status(ana)).isEqualTo(NumberStatus.UNKNOWN);
  }

  @Test
  void namesBadLinesWithoutTheirNumbers() {
    RegistryReport report =
        read("5125550101,2026-02-30,no\n5125550101,2026-07-02,no\n5125550101;no\n");

    assertThat(report.problems())
        .extracting(RegistryReport.Problem::line)
        .containsExactly(1L, 2L, 3L);
    assertThat(report.problems().toString()).doesNotContain("5125550101");
  }

  private void consent(ContactId contact, String at) {
    store.compliance.consent(
        new KeptConsent(
            contact,
            TestStore.CLINIC,
            Channel.SMS,
            ConsentBasis.WEB_FORM,
            "form",
            "Yes",
            Instant.parse(at)));
  }

  private String questions(String since) throws IOException {
    StringBuilder out = new StringBuilder();
    store.reassigned.write(out, Instant.parse(since));
    return out.toString();
  }

  private RegistryReport read(String answers) {
    return store.reassigned.read(new StringReader(answers), JULY);
  }
}
