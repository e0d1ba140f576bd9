package dev.ringback.activities.booking.descriptor;

import dev.ringback.activities.outreach.VendorException;
import dev.ringback.activities.outreach.VendorHttp;
import dev.ringback.workflows.booking.FindSlots;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.Provider;
import dev.ringback.workflows.clinic.Treatment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks a system what may be asked without harm: a token, what it offers, and times. */
public final class LiveCheck {
  private static final Duration SPAN = Duration.ofDays(14);

  private final Descriptor descriptor;
  private final RestGateway gateway;
  private final RestPracticeManagement system;
  private final @Nullable Clinic clinic;
  private final InstantSource clock;
  private final List<Tried> tried = new ArrayList<>();

  /**
   * Prepares the check.
   *
   * @param clinic whose ids are used and looked up; null: only what needs none is asked
   */
  public LiveCheck(
      Descriptor descriptor,
      RestAccount account,
      VendorHttp http,
      @Nullable Clinic clinic,
      InstantSource clock) {
    this.descriptor = descriptor;
    this.gateway = new RestGateway(descriptor, account, http, clock);
    this.system = new RestPracticeManagement(descriptor, account, http, clock);
    this.clinic = clinic;
    this.clock = clock;
  }

  /** Asks, one after the other; what fails does not keep the rest from being asked. */
  public List<Tried> run() {
    step(
        "authentication",
        () -> {
          gateway.authenticate();
          return "credentials are at hand";
        });
    list(
        OperationName.SERVICES,
        clinic == null
            ? Set.of()
            : ids(
                Stream.concat(
                    Stream.of(clinic.pms().consultationServiceId()),
                    clinic.treatments().stream().map(Treatment::pmsServiceId))));
    list(
        OperationName.LOCATIONS,
        clinic == null ? Set.of() : ids(clinic.locations().stream().map(Location::pmsLocationId)));
    list(
        OperationName.STAFF,
        clinic == null ? Set.of() : ids(clinic.providers().stream().map(Provider::pmsStaffId)));
    times();
    return List.copyOf(tried);
  }

  private void list(OperationName name, Set<String> needed) {
    Operation operation = descriptor.operation(name).orElse(null);
    if (operation == null) {
      skip(name.key(), "is not in the descriptor");
      return;
    }
    if (clinic == null && operation.names("businessId")) {
      skip(name.key(), "needs --clinic");
      return;
    }
    Values values =
        clinic == null
            ? Values.none()
            : Values.none().with("businessId", clinic.pms().businessId());
    step(
        name.key(),
        () -> {
          Set<String> found =
              gateway.list(name, values).stream()
                  .map(item -> operation.text(item, Field.ID))
                  .collect(Collectors.toSet());
          Set<String> missing = new LinkedHashSet<>(needed);
          missing.removeAll(found);
          if (!missing.isEmpty()) {
            throw new RestRefusal(
                Meaning.REJECTED,
                found.size()
                    + " found, but none with the clinic file's "
                    + String.join(", ", missing));
          }
          return found.size() + " found" + (needed.isEmpty() ? "" : ", the clinic's among them");
        });
  }

  private void times() {
    if (descriptor.operation(OperationName.AVAILABILITY).isEmpty()) {
      skip(OperationName.AVAILABILITY.key(), "is not in the descriptor");
      return;
    }
    Clinic asked = clinic;
    if (asked == null) {
      skip(OperationName.AVAILABILITY.key(), "needs --clinic");
      return;
    }
    Instant from = clock.instant().plus(Duration.ofHours(2));
    for (Location place : asked.locations()) {
      step(
          OperationName.AVAILABILITY.key() + " at " + place.id(),
          () -> {
            var slots =
                system
                    .slots(
                        asked,
                        new FindSlots(
                            new EpisodeId("ep_check"),
                            asked.id(),
                            asked.version(),
                            place.id(),
                            null,
                            from,
                            from.plus(SPAN),
                            5))
                    .slots();
            return slots.isEmpty()
                ? "no time within " + SPAN.toDays() + " days"
                : "first time " + slots.getFirst().start().atZone(place.zone());
          });
    }
  }

  private void step(String what, Supplier<String> asking) {
    try {
      tried.add(new Tried(what, Outcome.PASSED, asking.get()));
    } catch (VendorException | RestRefusal e) {
      tried.add(new Tried(what, Outcome.FAILED, String.valueOf(e.getMessage())));
    }
  }

  private void skip(String what, String why) {
    tried.add(new Tried(what, Outcome.SKIPPED, why));
  }

  private static Set<String> ids(Stream<@Nullable String> some) {
    return some.filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** How one question went. */
  public record Tried(String what, Outcome outcome, String detail) {}

  /** Whether it was answered as the descriptor tells. */
  public enum Outcome {
    PASSED,
    FAILED,
    SKIPPED
  }
}
