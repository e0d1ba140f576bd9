package dev.ringback.activities.booking;

import dev.ringback.activities.outreach.EffectOnce;
import dev.ringback.activities.outreach.VendorException;
import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.outreach.Contact;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.records.outreach.EffectLedger;
import dev.ringback.workflows.booking.Appointment;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.booking.BookSlot;
import dev.ringback.workflows.booking.BookingResult;
import dev.ringback.workflows.booking.BookingResult.NeedsStaff.Reason;
import dev.ringback.workflows.booking.FindSlots;
import dev.ringback.workflows.booking.FoundSlots;
import dev.ringback.workflows.booking.PracticeManagementActivities;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.Dispatch.Refusal;
import dev.ringback.workflows.outreach.Failures;
import io.temporal.failure.ApplicationFailure;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Boulevard, as the clinic's practice-management system. */
public final class BoulevardPracticeManagement implements PracticeManagementActivities {
  private static final String PMS = "boulevard";

  private final BoulevardGateway boulevard;
  private final ClinicRepository clinics;
  private final ContactRepository contacts;
  private final EffectLedger ledger;
  private final EffectOnce once;
  private final InstantSource clock;

  public BoulevardPracticeManagement(
      BoulevardGateway boulevard,
      ClinicRepository clinics,
      ContactRepository contacts,
      EffectLedger ledger,
      EffectOnce once,
      InstantSource clock) {
    this.boulevard = boulevard;
    this.clinics = clinics;
    this.contacts = contacts;
    this.ledger = ledger;
    this.once = once;
    this.clock = clock;
  }

  @Override
  public FoundSlots findSlots(FindSlots search) {
    Clinic clinic = clinics.version(search.clinic(), search.clinicVersion());
    try {
      return BoulevardSearch.find(carts(clinic), search, clinic);
    } catch (NothingHappened | OutcomeUnknown e) {
      throw EffectOnce.unavailable(e);
    } catch (VendorException.Refused | GraphqlRefusal e) {
      throw ApplicationFailure.newNonRetryableFailure(
          "Boulevard refuses the search for times: check location and service ids",
          Failures.NOT_CONFIGURED);
    }
  }

  @Override
  public BookingResult book(BookSlot booking) {
    Optional<Contact> contact = contacts.find(booking.contact());
    if (contact.isEmpty()) {
      return new BookingResult.NeedsStaff(Reason.REFUSED);
    }
    Clinic clinic = clinics.version(booking.clinic(), booking.clinicVersion());
    Dispatch outcome =
        once.perform(
            new EffectLedger.Intent(
                booking.effect(),
                booking.episode(),
                booking.contact(),
                EffectLedger.Kind.BOOKING,
                null),
            booking.slot().start(),
            new BoulevardBooking(
                carts(clinic),
                new BoulevardRecords(boulevard, clinic.pms().businessId()),
                ledger,
                clock,
                booking,
                clinic,
                contact.get()));
    BookingResult result = result(booking, outcome);
    if (result instanceof BookingResult.Booked && booking.name() != null) {
      contacts.learnName(booking.contact(), booking.name());
    }
    return result;
  }

  private BookingResult result(BookSlot booking, Dispatch outcome) {
    Map<String, String> notes =
        ledger.find(booking.effect()).map(EffectLedger.Effect::notes).orElse(Map.of());
    return switch (outcome) {
      case Dispatch.Accepted accepted ->
          new BookingResult.Booked(
              new Appointment(
                  new AppointmentId(accepted.vendorRef()),
                  PMS,
                  booking.slot().start(),
                  Boolean.parseBoolean(notes.get(BoulevardBooking.NEW_PATIENT))));
      case Dispatch.Refused refused when refused.why() == Refusal.WINDOW_CLOSED ->
          new BookingResult.SlotGone();
      case Dispatch.Refused _ ->
          switch (notes.getOrDefault(BoulevardBooking.REFUSED_FOR, "")) {
            case BoulevardBooking.GONE -> new BookingResult.SlotGone();
            case BoulevardBooking.PAYMENT -> new BookingResult.NeedsStaff(Reason.PAYMENT_REQUIRED);
            default -> new BookingResult.NeedsStaff(Reason.REFUSED);
          };
      case Dispatch.Unsettled _ -> new BookingResult.NeedsStaff(Reason.UNSETTLED);
    };
  }

  private BoulevardCarts carts(Clinic clinic) {
    return new BoulevardCarts(boulevard, clinic.pms().businessId());
  }
}
