package dev.ringback.records.compliance;

import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.VendorProduct;
import dev.ringback.workflows.compliance.ContentClass;
import dev.ringback.workflows.compliance.VendorGate;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The newest register of a clinic's agreements with its vendors, whatever version an episode began
 * with: an agreement that was ended is ended for running episodes as well. 45 CFR 164.502(e).
 */
public final class AgreementRegister {
  private final ClinicRepository clinics;
  private final InstantSource clock;

  public AgreementRegister(ClinicRepository clinics, InstantSource clock) {
    this.clinics = clinics;
    this.clock = clock;
  }

  /** Whether a product may be given data about a person today, by the clinic's first place. */
  public boolean allows(Clinic clinic, VendorProduct product) {
    return VendorGate.mayReceive(
        newest(clinic).compliance(),
        product,
        ContentClass.PHI,
        today(clinic.locations().getFirst().zone()));
  }

  /** The newest version of a clinic. */
  public Clinic newest(Clinic clinic) {
    return clinics.current(clinic.id()).orElse(clinic);
  }

  /** The day by a place's clock. */
  public LocalDate today(ZoneId zone) {
    return clock.instant().atZone(zone).toLocalDate();
  }
}
