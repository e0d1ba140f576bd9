package dev.ringback.workflows.compliance.rights;

import java.util.List;

/** Every clinic with its periods, for a purge to plan by. */
public record PurgeScope(List<ClinicRetention> clinics) {
  public PurgeScope {
    clinics = List.copyOf(clinics);
  }
}
