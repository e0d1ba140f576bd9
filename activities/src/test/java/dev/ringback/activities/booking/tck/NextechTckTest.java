package dev.ringback.activities.booking.tck;

import dev.ringback.activities.booking.PracticeManagement;
import dev.ringback.activities.booking.nextech.NextechCredentials;
import dev.ringback.activities.booking.nextech.NextechPracticeManagement;
import dev.ringback.activities.outreach.VendorException;
import dev.ringback.activities.outreach.VendorHttp;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.PracticeSystem;
import java.time.Clock;
import java.util.Map;

class NextechTckTest extends SandboxTck {
  private static final Clinic CLINIC =
      TckClinic.with(
          new PracticeSystem(
              PracticeSystem.Kind.NEXTECH, "6f1d2c3b-4a59-4e87-9c10-2b3d4e5f6a70", "25"),
          "1",
          "2",
          "9323",
          "9324");

  @Override
  protected String system() {
    return "nextech";
  }

  @Override
  protected Map<String, String> sandboxSettings() {
    return Map.of(
        "NEXTECH_CLIENT_ID", "client",
        "NEXTECH_USERNAME", "ringback@practice.example",
        "NEXTECH_PASSWORD", "a password",
        "NEXTECH_RESOURCE", "https://select.nextech-api.com/api");
  }

  @Override
  protected Clinic clinic() {
    return CLINIC;
  }

  @Override
  protected PracticeManagement adapter(
      SandboxServer sandbox, VendorHttp http, Clock clock, boolean credentials) {
    var system =
        new NextechPracticeManagement(
            sandbox.address("/nextech"),
            sandbox.address("/nextech/oauth2/token"),
            new NextechCredentials(
                "client",
                "ringback@practice.example",
                credentials ? "a password" : "another",
                "https://select.nextech-api.com/api"),
            http,
            clock);
    if (credentials) {
      warmUp(system);
    }
    return system;
  }

  /** The first answers of a sandbox that just started are slower than the kit waits. */
  private static void warmUp(PracticeManagement system) {
    for (int tries = 0; tries < 5; tries++) {
      try {
        system.catalogue(CLINIC);
        return;
      } catch (VendorException e) {
        // Still cold.
      }
    }
  }

  @Override
  protected String bookingOperation() {
    return "appointment.create";
  }

  @Override
  protected String movingOperation() {
    return "appointment.create";
  }

  @Override
  protected String cancellingOperation() {
    return "appointment.update";
  }

  @Override
  protected String hourService() {
    return "26";
  }

  @Override
  protected String appointmentsPath() {
    return "/sandbox/nextech/appointments";
  }

  @Override
  protected Map<String, String> notOffered() {
    return Map.of(
        "offersNoMoreTimesThanThereAreRooms", "the stand-in keeps no rooms",
        "booksForThePatientWhoTurnsOutToBeOnFile", "a patient is put on file with the appointment",
        "putsAPatientOnFileOnceThoughTheAnswerWasLost",
            "a patient is put on file with the appointment");
  }
}
