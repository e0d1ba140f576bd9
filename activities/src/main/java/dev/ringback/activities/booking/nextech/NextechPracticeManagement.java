package dev.ringback.activities.booking.nextech;

import dev.ringback.activities.booking.AppointmentChanges;
import dev.ringback.activities.booking.Booking;
import dev.ringback.activities.booking.Catalogue;
import dev.ringback.activities.booking.Journal;
import dev.ringback.activities.booking.Moving;
import dev.ringback.activities.booking.PatientMatch;
import dev.ringback.activities.booking.PatientRef;
import dev.ringback.activities.booking.Person;
import dev.ringback.activities.booking.PracticeManagement;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.activities.outreach.VendorHttp;
import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.booking.FindSlots;
import dev.ringback.workflows.booking.FoundSlots;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.PracticeSystem;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Nextech Select, by its published API of FHIR STU3 resources. The clinic's business id is the
 * practice id; a service is an appointment type.
 */
public final class NextechPracticeManagement implements PracticeManagement {
  private static final URI API = URI.create("https://select.nextech-api.com/api");
  private static final URI DIRECTORY =
      URI.create("https://login.microsoftonline.com/nextech-api.com/oauth2/token");

  private final NextechApi api;
  private final InstantSource clock;

  /**
   * @param base stands in for {@code https://select.nextech-api.com/api}; null: the real
   * @param tokens stands in for the address tokens come from; null: the real
   */
  public NextechPracticeManagement(
      @Nullable URI base,
      @Nullable URI tokens,
      NextechCredentials credentials,
      VendorHttp http,
      InstantSource clock) {
    this.api =
        new NextechApi(
            (base == null ? API : base).toString().replaceAll("/+$", ""),
            new AccessTokens(tokens == null ? DIRECTORY : tokens, credentials, http, clock),
            http,
            clock);
    this.clock = clock;
  }

  @Override
  public PracticeSystem.Kind kind() {
    return PracticeSystem.Kind.NEXTECH;
  }

  @Override
  public FoundSlots slots(Clinic clinic, FindSlots search) {
    return Practice.of(clinic, api).slots().find(search);
  }

  @Override
  public PatientMatch patient(Clinic clinic, Person person) {
    return Practice.of(clinic, api).patients().find(person);
  }

  @Override
  public VendorAction booking(Clinic clinic, Booking booking, Journal journal) {
    return new NextechBooking(Practice.of(clinic, api), booking, journal, clock);
  }

  @Override
  public List<BookedTime> appointments(Clinic clinic, PatientRef patient, Instant from) {
    return Practice.of(clinic, api).appointments().ahead(patient, from);
  }

  @Override
  public VendorAction moving(Clinic clinic, Moving moving, Journal journal) {
    return new NextechMoving(Practice.of(clinic, api), moving, journal, clock);
  }

  @Override
  public VendorAction cancelling(Clinic clinic, BookedTime appointment, Journal journal) {
    return new NextechCancelling(Practice.of(clinic, api), appointment, clock);
  }

  @Override
  public AppointmentChanges changes(Clinic clinic, String cursor) {
    var feed = new ChangeFeed(Practice.of(clinic, api).search());
    return cursor.isEmpty()
        ? feed.beginning(clock.instant().truncatedTo(ChronoUnit.MILLIS))
        : feed.since(ChangeCursor.of(cursor));
  }

  @Override
  public Catalogue catalogue(Clinic clinic) {
    return new MappingCatalogue(api, Practice.of(clinic, api).search(), clinic.pms().businessId())
        .read();
  }
}
