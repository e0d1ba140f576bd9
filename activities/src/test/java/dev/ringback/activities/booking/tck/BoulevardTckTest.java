package dev.ringback.activities.booking.tck;

import dev.ringback.activities.booking.PracticeManagement;
import dev.ringback.activities.booking.boulevard.BoulevardCredentials;
import dev.ringback.activities.booking.boulevard.BoulevardGateway;
import dev.ringback.activities.booking.boulevard.BoulevardPracticeManagement;
import dev.ringback.activities.outreach.VendorHttp;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.PracticeSystem;
import java.time.Clock;
import java.util.Map;

class BoulevardTckTest extends SandboxTck {
  private static final String SECRET = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  private static final Clinic CLINIC =
      TckClinic.with(
          new PracticeSystem(
              PracticeSystem.Kind.BOULEVARD,
              "312bf55a-b6c5-48f2-ab40-eef5d78277ac",
              "s_9c4e1f7a-2b3d-4e5f-8a6b-7c8d9e0f1a2b"),
          "urn:blvd:Location:3f6c1a52-9d3e-4e0a-8f57-0c1d2e3f4a5b",
          "urn:blvd:Location:7b2e9c10-1a44-4c0d-9f0e-5d6c7b8a9e01",
          "urn:blvd:Staff:11111111-2222-4333-8444-555555555501",
          "urn:blvd:Staff:11111111-2222-4333-8444-555555555502");

  @Override
  protected String system() {
    return "boulevard";
  }

  @Override
  protected Map<String, String> sandboxSettings() {
    return Map.of("BOULEVARD_API_KEY", "key", "BOULEVARD_API_SECRET", SECRET);
  }

  @Override
  protected Clinic clinic() {
    return CLINIC;
  }

  @Override
  protected PracticeManagement adapter(
      SandboxServer sandbox, VendorHttp http, Clock clock, boolean credentials) {
    return new BoulevardPracticeManagement(
        new BoulevardGateway(
            sandbox.address("/boulevard"),
            new BoulevardCredentials(credentials ? "key" : "other", SECRET),
            http,
            clock),
        clock);
  }

  @Override
  protected String bookingOperation() {
    return "checkout";
  }

  @Override
  protected String movingOperation() {
    return "appointmentReschedule";
  }

  @Override
  protected String cancellingOperation() {
    return "cancelAppointment";
  }

  @Override
  protected String hourService() {
    return "s_5d0e7c33-8f1a-4b6c-9e2d-1a2b3c4d5e6f";
  }

  @Override
  protected String appointmentsPath() {
    return "/sandbox/boulevard/appointments";
  }

  @Override
  protected Map<String, String> notOffered() {
    return Map.of(
        "offersNoMoreTimesThanThereAreRooms", "the stand-in keeps no rooms",
        "booksForThePatientWhoTurnsOutToBeOnFile",
            "Boulevard puts patients on file itself, at checkout",
        "putsAPatientOnFileOnceThoughTheAnswerWasLost",
            "Boulevard puts patients on file itself, at checkout");
  }
}
