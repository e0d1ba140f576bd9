package dev.ringback.activities.booking.tck;

import static org.awaitility.Awaitility.await;

import dev.ringback.activities.booking.PracticeManagement;
import dev.ringback.activities.booking.descriptor.DescriptorFile;
import dev.ringback.activities.booking.descriptor.RestAccount;
import dev.ringback.activities.booking.descriptor.RestPracticeManagement;
import dev.ringback.activities.outreach.VendorException;
import dev.ringback.activities.outreach.VendorHttp;
import dev.ringback.workflows.clinic.PracticeSystem;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A system with a built-in descriptor, tried against its stand-in. */
abstract class RestTck extends PracticeManagementTck {
  private final PracticeSystem.Kind kind;
  private final Map<String, String> secrets;

  RestTck(PracticeSystem.Kind kind, Map<String, String> secrets) {
    this.kind = kind;
    this.secrets = secrets;
  }

  @Override
  protected PracticeManagement adapter(
      SandboxServer sandbox, VendorHttp http, Clock clock, boolean credentials) {
    Map<String, String> shown = new HashMap<>(secrets);
    if (!credentials) {
      shown.replaceAll((_, secret) -> secret + "-other");
    }
    PracticeManagement adapter =
        new RestPracticeManagement(
            DescriptorFile.of(kind, null),
            new RestAccount(sandbox.address("/" + system()).toString(), shown),
            http,
            clock);
    if (credentials) {
      // A token before the faults: one planned for any request would otherwise meet its request.
      await()
          .atMost(Duration.ofMinutes(1))
          .ignoreExceptionsInstanceOf(VendorException.class)
          .until(() -> !adapter.catalogue(clinic()).services().isEmpty());
    }
    return adapter;
  }

  @Override
  protected String bookingOperation() {
    return "book";
  }

  @Override
  protected String staffOf(SandboxServer sandbox, String appointment) {
    return sandbox
        .get("/sandbox/restpms/" + system() + "/appointments")
        .valueStream()
        .filter(booked -> booked.path("id").asString().equals(appointment))
        .map(booked -> booked.path("staffId").asString())
        .findFirst()
        .orElseThrow();
  }
}
