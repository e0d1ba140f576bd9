package dev.ringback.activities.booking.tck;

import dev.ringback.activities.booking.PracticeManagement;
import dev.ringback.activities.outreach.VendorHttp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** A system the sandbox stands in for. */
abstract class SandboxTck extends PracticeManagementTck {
  /** What the sandbox is started with, such as the credentials it is to know. */
  protected abstract Map<String, String> sandboxSettings();

  /** Where the sandbox's controls list the system's appointments. */
  protected abstract String appointmentsPath();

  protected abstract PracticeManagement adapter(
      SandboxServer sandbox, VendorHttp http, Clock clock, boolean credentials);

  @Override
  protected SandboxServer open() {
    return new SandboxServer(system(), sandboxSettings());
  }

  @Override
  protected PracticeManagement adapter(PracticeBook book, boolean credentials) {
    return adapter(
        (SandboxServer) book,
        new VendorHttp(system(), VendorHttp.client(), Duration.ofMillis(1500)),
        book.clock(),
        credentials);
  }

  @Override
  protected String staffOf(PracticeBook book, String appointment) {
    return ((SandboxServer) book)
        .get(appointmentsPath())
        .valueStream()
        .filter(booked -> booked.path("id").asString().equals(appointment))
        .map(booked -> booked.path("staffId").asString())
        .findFirst()
        .orElseThrow();
  }
}
