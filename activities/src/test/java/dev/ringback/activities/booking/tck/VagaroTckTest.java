package dev.ringback.activities.booking.tck;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.PracticeSystem;
import java.util.Map;

class VagaroTckTest extends RestTck {
  private static final Clinic CLINIC =
      TckClinic.with(
          new PracticeSystem(PracticeSystem.Kind.VAGARO, "bIz-40917", "svc-1001"),
          "loc-71101",
          "loc-71102",
          "emp-201",
          "emp-202");

  VagaroTckTest() {
    super(PracticeSystem.Kind.VAGARO, Map.of("clientId", "client", "clientSecret", "secret"));
  }

  @Override
  protected String system() {
    return "vagaro";
  }

  @Override
  protected Map<String, String> sandboxSettings() {
    return Map.of("VAGARO_CLIENT_ID", "client", "VAGARO_CLIENT_SECRET", "secret");
  }

  @Override
  protected Clinic clinic() {
    return CLINIC;
  }

  @Override
  protected String hourService() {
    return "svc-1002";
  }
}
