package dev.ringback.activities.booking.descriptor;

import dev.ringback.activities.booking.descriptor.Authentication.TokenRequest;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.Provider;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows what a descriptor would send, for an invented person; sends nothing. */
public final class DescriptorCheck {
  private static final String MASK = "***";

  /** What systems do without: nothing is left undone where it is missing. */
  private static final Set<OperationName> OPTIONAL =
      Set.of(OperationName.HOLD, OperationName.RELEASE, OperationName.FIND_PATIENT_BY_EMAIL);

  private DescriptorCheck() {}

  /**
   * Every request, the token's first, with secrets masked.
   *
   * @param baseUrl null: none is configured yet
   * @param clinic whose ids are used; null: stand-ins such as {@code locationId}
   * @param now what times are counted from
   */
  public static List<Shown> requests(
      Descriptor descriptor, @Nullable String baseUrl, @Nullable Clinic clinic, Instant now) {
    List<Shown> shown = new ArrayList<>();
    Values secrets = Values.none().with("token", MASK);
    for (String name : Authentication.SECRETS) {
      secrets = secrets.with(name, MASK);
    }
    String base = Objects.requireNonNullElse(baseUrl, "<base URL>");
    Authentication authentication = descriptor.authentication();
    if (authentication instanceof TokenRequest token) {
      shown.add(shown("token", true, base, token.request().fill(secrets)));
    }
    String proof = String.valueOf(authentication.value().fill(secrets));
    Values sample = sample(descriptor, clinic, now);
    for (Operation operation : descriptor.operations().values()) {
      Values filled = RestGateway.firstPage(operation.paging(), sample);
      shown.add(
          shown(
              operation.name().key(),
              operation.name().isReading(),
              base,
              operation.request().fill(filled).with(authentication.header(), proof)));
    }
    return List.copyOf(shown);
  }

  /** Keys of the operations it does not tell of: what needs one goes to staff. */
  public static List<String> lacking(Descriptor descriptor) {
    return Arrays.stream(OperationName.values())
        .filter(name -> !OPTIONAL.contains(name) && descriptor.operation(name).isEmpty())
        .map(OperationName::key)
        .toList();
  }

  private static Values sample(Descriptor descriptor, @Nullable Clinic clinic, Instant now) {
    Location place = clinic == null ? null : clinic.locations().getFirst();
    ZoneId zone = place == null ? ZoneOffset.UTC : place.zone();
    Instant start = now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(39));
    TimeForm times = descriptor.times();
    return Values.none()
        .with("businessId", clinic == null ? "businessId" : clinic.pms().businessId())
        .with("locationId", place == null ? "locationId" : place.pmsLocationId())
        .with("serviceId", clinic == null ? "serviceId" : clinic.pms().consultationServiceId())
        .with("staffId", staff(clinic))
        .with("staffIds", staff(clinic))
        .with("phone", "+15555550100")
        .with("phoneDigits", "15555550100")
        .with("phoneNational", "5555550100")
        .with("email", "pat@example.com")
        .with("givenName", "Pat")
        .with("familyName", "Example")
        .with("contactId", "ct_example")
        .with("reference", "ep_example.booking-1.appointment")
        .with("notes", "Said on booking: an example")
        .with("slotId", "slotId")
        .with("holdId", "holdId")
        .with("patientId", "patientId")
        .with("appointmentId", "appointmentId")
        .with("start", times.write(start, zone))
        .with("end", times.write(start.plus(times.usualLength()), zone))
        .with("startDate", start.atZone(zone).toLocalDate().toString())
        .with("minutes", (int) times.usualLength().toMinutes())
        .with("from", times.write(now, zone))
        .with("until", times.write(now.plus(Duration.ofDays(7)), zone))
        .with("fromDate", now.atZone(zone).toLocalDate().toString())
        .with("untilDate", now.plus(Duration.ofDays(7)).atZone(zone).toLocalDate().toString())
        .with("since", times.writeStamp(now.minus(Duration.ofMinutes(5))))
        .with("sinceDate", now.minus(Duration.ofMinutes(5)).toString().substring(0, 10));
  }

  private static String staff(@Nullable Clinic clinic) {
    return clinic == null
        ? "staffId"
        : clinic.providers().stream()
            .map(Provider::pmsStaffId)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("staffId");
  }

  private static Shown shown(String operation, boolean reading, String base, RestRequest request) {
    return new Shown(
        operation,
        reading,
        request.method(),
        base + request.path(),
        request.headers(),
        request.payload());
  }

  /**
   * A request as it would be sent.
   *
   * @param reading whether it may be sent without harm
   */
  public record Shown(
      String operation,
      boolean reading,
      String method,
      String url,
      Map<String, String> headers,
      @Nullable String body) {}
}
