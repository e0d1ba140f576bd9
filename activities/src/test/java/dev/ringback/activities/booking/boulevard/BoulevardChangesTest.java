package dev.ringback.activities.booking.boulevard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.activities.MovableClock;
import dev.ringback.activities.booking.AppointmentChanges;
import dev.ringback.activities.booking.AppointmentChanges.State;
import dev.ringback.activities.booking.tck.TckClinic;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.activities.outreach.VendorHttp;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.PracticeSystem;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoulevardChangesTest {
  private static final String NONE = "{\"appointments\":{\"edges\":[]}}";
  private static final Clinic CLINIC =
      TckClinic.with(
          new PracticeSystem(PracticeSystem.Kind.BOULEVARD, "business-1", "s_1"),
          "l1",
          "l2",
          "s1",
          "s2");

  private final MovableClock clock = new MovableClock();
  private final GraphqlVendor vendor = new GraphqlVendor();
  private final BoulevardPracticeManagement system = system("");

  private BoulevardPracticeManagement system(String admin) {
    return new BoulevardPracticeManagement(
        new BoulevardGateway(
            vendor.http.address("/boulevard"),
            admin,
            new BoulevardCredentials("key", "c2VjcmV0"),
            new VendorHttp("Boulevard", VendorHttp.client(), Duration.ofMillis(1500)),
            clock),
        clock);
  }

  @AfterEach
  void close() {
    vendor.close();
  }

  private static String listed(String cancellation) {
    return "{\"appointments\":{\"edges\":[{\"node\":{\"id\":\"urn:1\",\"startAt\":\"2026-12-24T20:30:00Z\","
        + "\"createdAt\":\"2026-10-01T18:00:00Z\",\"cancelled\":true,\"cancellation\":"
        + cancellation
        + "}}]}}";
  }

  /** New ones of two places, cancelled ones of the first. */
  private AppointmentChanges changes(String cursor, String cancelled) {
    vendor.next("appointments", NONE).next("appointments", NONE).next("appointments", cancelled);
    return system.changes(CLINIC, cursor);
  }

  @Test
  void tellACancellationWithoutADateOnceAsOfNow() {
    String undated = listed("{\"reason\":\"CLIENT_CANCEL\"}");
    AppointmentChanges first = changes(system.changes(CLINIC, "").cursor(), undated);
    Instant told = clock.instant();
    assertThat(first.changes())
        .singleElement()
        .satisfies(change -> {
          assertThat(change.state()).isEqualTo(State.CANCELLED);
          assertThat(change.changedAt()).isEqualTo(told);
        });
    clock.forward(Duration.ofMinutes(2));
    assertThat(changes(first.cursor(), undated).changes()).isEmpty();
  }

  @Test
  void areAskedForCancelledOnesOnly() {
    changes(system.changes(CLINIC, "").cursor(), NONE);
    assertThat(vendor.asked("appointments").get(2).body())
        .contains("cancelled = true AND startAt >= '");
  }

  @Test
  void readACursorOfBefore() {
    String dated = listed("{\"reason\":\"NO_SHOW\",\"cancelledAt\":\"" + clock.instant() + "\"}");
    assertThat(changes(clock.instant().minusSeconds(60).toString(), dated).changes())
        .singleElement()
        .satisfies(change -> assertThat(change.state()).isEqualTo(State.NO_SHOW));
  }

  @Test
  void areNotCutOffInSilence() {
    for (int page = 0; page < 60; page++) {
      vendor.next(
          "appointments",
          "{\"appointments\":{\"edges\":[],\"pageInfo\":{\"hasNextPage\":true,\"endCursor\":\"c"
              + page
              + "\"}}}");
    }
    String cursor = clock.instant().toString();
    assertThatThrownBy(() -> system.changes(CLINIC, cursor)).isInstanceOf(OutcomeUnknown.class);
  }

  @Test
  void areAskedForWhereverTheAdminApiIs() {
    var elsewhere = system(vendor.http.address("/admin/") + "{businessId}/graphql");
    elsewhere.changes(CLINIC, clock.instant().toString());
    assertThat(vendor.asked("appointments"))
        .allSatisfy(asked -> assertThat(asked.path()).isEqualTo("/admin/business-1/graphql"));
  }
}
