package dev.ringback.activities.booking.tck;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.PracticeSystem;
import java.util.Map;

class PatientnowTckTest extends RestTck {
  private static final Clinic CLINIC =
      TckClinic.with(
          new PracticeSystem(PracticeSystem.Kind.PATIENTNOW, "LUMEN", "CONS"),
          "AUS",
          "DAL",
          "MCHEN",
          "ERUIZ");

  PatientnowTckTest() {
    super(PracticeSystem.Kind.PATIENTNOW, Map.of("apiKey", "key"));
  }

  @Override
  protected String system() {
    return "patientnow";
  }

  @Override
  protected Map<String, String> sandboxSettings() {
    return Map.of("PATIENTNOW_API_KEY", "key");
  }

  @Override
  protected Clinic clinic() {
    return CLINIC;
  }

  @Override
  protected String hourService() {
    return "BODY";
  }

  /** Openings of a place come for everybody at once. */
  @Override
  protected boolean asksForOneProvider() {
    return false;
  }
}
