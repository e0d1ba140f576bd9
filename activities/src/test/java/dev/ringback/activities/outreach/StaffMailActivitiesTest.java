package dev.ringback.activities.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.activities.ScriptedVendor;
import dev.ringback.activities.TestStore;
import dev.ringback.workflows.outreach.StaffMail;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StaffMailActivitiesTest {
  private final TestStore store = new TestStore();
  private final ScriptedVendor vendor = new ScriptedVendor();
  private final StaffMailActivitiesImpl staff =
      new StaffMailActivitiesImpl(
          new SendGridGateway(
              vendor.address("/sendgrid"),
              "SG.key",
              new VendorHttp("SendGrid", VendorHttp.client())),
          store.clinics);
  private final StaffMail mail =
      new StaffMail("em_1", store.clinic.id(), "Emergency access was taken", "Who: user us_1");

  @AfterEach
  void close() {
    vendor.close();
  }

  @Test
  void writesToTheAddressOfTheClinicsPeople() {
    vendor.then(202, "", "X-Message-Id", "14c5d75ce93");

    staff.sendToStaff(mail);

    JsonNode sent = new JsonMapper().readTree(vendor.last().body());
    assertThat(sent.at("/personalizations/0/to/0/email").asString())
        .isEqualTo("alerts@lumen.example");
    assertThat(sent.at("/from/email").asString()).isEqualTo("hello@lumen.example");
    assertThat(sent.at("/subject").asString()).isEqualTo("Emergency access was taken");
    assertThat(sent.at("/content/0/value").asString()).isEqualTo("Who: user us_1");
    assertThat(sent.at("/tracking_settings/open_tracking/enable").asBoolean(true)).isFalse();
  }

  @Test
  void triesAgainLaterWhenItIsRefused() {
    vendor.then(403, "{\"errors\":[{\"message\":\"unverified\",\"field\":\"from\"}]}");

    assertThatThrownBy(() -> staff.sendToStaff(mail))
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            failure -> {
              assertThat(failure.isNonRetryable()).isFalse();
              assertThat(failure.getNextRetryDelay()).isEqualTo(Duration.ofMinutes(15));
            });
  }

  @Test
  void sendsASecondMailRatherThanNone() {
    vendor.then(500, "");
    assertThatThrownBy(() -> staff.sendToStaff(mail)).isInstanceOf(ApplicationFailure.class);
    vendor.then(202, "", "X-Message-Id", "14c5d75ce93");

    staff.sendToStaff(mail);

    assertThat(vendor.asked()).hasSize(2);
  }
}
