package dev.ringback.workers;

import dev.ringback.activities.booking.PracticeManagement;
import dev.ringback.activities.booking.descriptor.Descriptor;
import dev.ringback.activities.booking.descriptor.DescriptorException;
import dev.ringback.activities.booking.descriptor.DescriptorFile;
import dev.ringback.activities.booking.descriptor.RestAccount;
import dev.ringback.activities.booking.descriptor.RestPracticeManagement;
import dev.ringback.activities.outreach.VendorHttp;
import dev.ringback.records.transport.TransportRules;
import dev.ringback.workflows.clinic.PracticeSystem;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Connects practice-management systems that are told by a descriptor. */
@Component
class RestSystems {
  private static final Logger LOG = LoggerFactory.getLogger(RestSystems.class);

  private final HttpClient http;
  private final Clock clock;
  private final String folder;

  /**
   * Takes what all have in common.
   *
   * @param folder holds descriptors that stand in for the built-in ones; empty: none
   */
  RestSystems(HttpClient http, Clock clock, @Value("${ringback.pms.descriptors:}") String folder) {
    this.http = http;
    this.clock = clock;
    this.folder = folder;
  }

  /**
   * Connects one.
   *
   * @param baseUrl empty: the descriptor's
   * @param secrets by the names descriptors use
   * @throws SettingsException if a setting is missing or the descriptor cannot be used
   */
  PracticeManagement connect(
      PracticeSystem.Kind system, String baseUrl, Map<String, String> secrets) {
    Descriptor descriptor = descriptor(system);
    String base = baseUrl.isBlank() ? descriptor.baseUrl() : baseUrl;
    String variable = system.name() + "_API_BASE_URL";
    if (base == null) {
      throw new SettingsException(
          List.of(variable + " is not set. The clinic's partner documents name the address."));
    }
    if (!base.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?")) {
      throw new SettingsException(
          List.of(variable + " is not a base URL. Write it like https://vendor.example/prefix."));
    }
    List<String> plain =
        new TransportRules().address(variable + " or the descriptor's address", base).problems();
    if (!plain.isEmpty()) {
      throw new SettingsException(plain);
    }
    if (secrets.values().stream().anyMatch(String::isBlank)) {
      throw new SettingsException(
          List.of(
              "Credentials of "
                  + descriptor.name()
                  + " are not complete. Set every variable that begins with "
                  + system.name().toUpperCase(Locale.ROOT)
                  + "_."));
    }
    if (descriptor.status() == Descriptor.Status.UNCONFIRMED) {
      LOG.warn(
          "{}'s descriptor is not confirmed; `ringback pms check` tries it", descriptor.name());
    }
    return new RestPracticeManagement(
        descriptor, new RestAccount(base, secrets), new VendorHttp(descriptor.name(), http), clock);
  }

  private Descriptor descriptor(PracticeSystem.Kind system) {
    try {
      return DescriptorFile.of(system, folder.isBlank() ? null : Path.of(folder));
    } catch (DescriptorException e) {
      throw new SettingsException(
          e.problems().stream()
              .map(p -> p.file() + ": " + p.path() + " " + p.message() + "; " + p.remedy())
              .toList());
    }
  }
}
