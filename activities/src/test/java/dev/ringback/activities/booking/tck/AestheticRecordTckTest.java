package dev.ringback.activities.booking.tck;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.PracticeSystem;
import java.util.Map;

class AestheticRecordTckTest extends RestTck {
  private static final Clinic CLINIC =
      TckClinic.with(
          new PracticeSystem(PracticeSystem.Kind.AESTHETIC_RECORD, "1187", "9001"),
          "501",
          "502",
          "31",
          "32");

  AestheticRecordTckTest() {
    super(PracticeSystem.Kind.AESTHETIC_RECORD, Map.of("apiKey", "key"));
  }

  @Override
  protected String system() {
    return "aesthetic-record";
  }

  @Override
  protected Map<String, String> sandboxSettings() {
    return Map.of("AESTHETIC_RECORD_API_KEY", "key");
  }

  @Override
  protected Clinic clinic() {
    return CLINIC;
  }

  @Override
  protected String hourService() {
    return "9002";
  }
}
