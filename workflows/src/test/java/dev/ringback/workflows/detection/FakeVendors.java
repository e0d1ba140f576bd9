package dev.ringback.workflows.detection;

import dev.ringback.workflows.booking.Appointment;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.booking.BookSlot;
import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.booking.BookingResult;
import dev.ringback.workflows.booking.CancelAppointment;
import dev.ringback.workflows.booking.CancelResult;
import dev.ringback.workflows.booking.FindAppointments;
import dev.ringback.workflows.booking.FindSlots;
import dev.ringback.workflows.booking.FoundAppointments;
import dev.ringback.workflows.booking.FoundSlots;
import dev.ringback.workflows.booking.ListServices;
import dev.ringback.workflows.booking.ListedServices;
import dev.ringback.workflows.booking.MoveAppointment;
import dev.ringback.workflows.booking.PracticeManagementActivities;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.booking.SlotId;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.outreach.CallStanding;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.EmailActivities;
import dev.ringback.workflows.outreach.Failures;
import dev.ringback.workflows.outreach.LookUpCall;
import dev.ringback.workflows.outreach.MessagingActivities;
import dev.ringback.workflows.outreach.PlaceCall;
import dev.ringback.workflows.outreach.SendEmail;
import dev.ringback.workflows.outreach.SendText;
import dev.ringback.workflows.outreach.TelephonyActivities;
import dev.ringback.workflows.outreach.WithdrawCall;
import dev.ringback.workflows.outreach.Withdrawal;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Vendors that keep what they were asked for, once per effect, as the ledger guarantees. */
final class FakeVendors
    implements TelephonyActivities,
        MessagingActivities,
        EmailActivities,
        PracticeManagementActivities {

  record Effect(EffectId id, Channel channel, String words) {}

  final List<Effect> effects = new CopyOnWriteArrayList<>();
  final List<EffectId> withdrawn = new CopyOnWriteArrayList<>();
  final List<EffectId> lookedUp = new CopyOnWriteArrayList<>();
  final Map<EffectId, CallStanding> standings = new ConcurrentHashMap<>();
  private final Map<EffectId, BookingResult> bookings = new ConcurrentHashMap<>();
  final List<Slot> booked = new CopyOnWriteArrayList<>();
  final Set<Channel> down = ConcurrentHashMap.newKeySet();
  final Set<Instant> taken = ConcurrentHashMap.newKeySet();
  final List<String> flags = new CopyOnWriteArrayList<>();
  volatile boolean fullyBooked;

  /** What the caller has at the clinic. */
  final List<BookedTime> appointments = new CopyOnWriteArrayList<>();

  final List<MoveAppointment> moved = new CopyOnWriteArrayList<>();
  final List<CancelAppointment> cancelled = new CopyOnWriteArrayList<>();
  volatile boolean severalPatients;

  /** Whether nothing can be moved or cancelled. */
  volatile boolean refusing;

  /** The caller has a visit at Austin at this time. */
  void visit(String id, Instant start) {
    appointments.add(
        new BookedTime(
            new AppointmentId(id),
            start,
            Duration.ofMinutes(30),
            new LocationId("austin"),
            "Botox consultation"));
  }

  /** Whether the clinic's people have to confirm what is booked. */
  volatile boolean unconfirmed;

  /** Whether the vendor tells nothing about calls. */
  volatile boolean silent;

  volatile boolean withdrawing = true;

  /** Until when each text may be sent. */
  final Map<EffectId, Instant> deadlines = new ConcurrentHashMap<>();

  @Override
  public Dispatch placeCall(PlaceCall call) {
    return keep(call.effect(), Channel.VOICE, "");
  }

  @Override
  public CallStanding lookUpCall(LookUpCall call) {
    if (silent) {
      throw ApplicationFailure.newFailure("down", Failures.VENDOR_UNAVAILABLE);
    }
    lookedUp.add(call.effect());
    return standings.getOrDefault(call.effect(), CallStanding.UNKNOWN);
  }

  @Override
  public Withdrawal withdrawCall(WithdrawCall call) {
    if (!withdrawing) {
      throw ApplicationFailure.newFailure("down", Failures.VENDOR_UNAVAILABLE);
    }
    withdrawn.add(call.call());
    return Withdrawal.STOPPED;
  }

  @Override
  public Dispatch sendText(SendText text) {
    deadlines.put(text.effect(), text.notAfter());
    return keep(text.effect(), text.channel(), text.body());
  }

  @Override
  public Dispatch sendEmail(SendEmail mail) {
    return keep(mail.effect(), Channel.EMAIL, mail.body());
  }

  @Override
  public FoundSlots findSlots(FindSlots search) {
    List<Slot> slots = new ArrayList<>();
    Instant start =
        search.from().truncatedTo(java.time.temporal.ChronoUnit.DAYS).plus(Duration.ofHours(38));
    for (int day = 0; day < 5 && !fullyBooked; day++) {
      Instant at = start.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(30L * day));
      if (!taken.contains(at)) {
        slots.add(
            new Slot(
                new SlotId("s" + day),
                at,
                Duration.ofMinutes(30),
                search.location(),
                null,
                "ref" + day));
      }
    }
    return new FoundSlots("cart-1", slots);
  }

  @Override
  public ListedServices listServices(ListServices wanted) {
    return new ListedServices(List.of());
  }

  @Override
  public FoundAppointments findAppointments(FindAppointments search) {
    return severalPatients
        ? new FoundAppointments.SeveralPatients()
        : new FoundAppointments.Theirs(List.copyOf(appointments));
  }

  @Override
  public BookingResult move(MoveAppointment move) {
    return bookings.computeIfAbsent(move.effect(), _ -> moveOnce(move));
  }

  private BookingResult moveOnce(MoveAppointment move) {
    Instant start = move.slot().start();
    if (refusing) {
      return new BookingResult.NeedsStaff(BookingResult.NeedsStaff.Reason.REFUSED);
    }
    if (taken.contains(start)) {
      return new BookingResult.SlotGone();
    }
    moved.add(move);
    return new BookingResult.Booked(
        new Appointment(move.appointment().id(), "boulevard", start, false, unconfirmed));
  }

  @Override
  public CancelResult cancel(CancelAppointment cancellation) {
    if (refusing) {
      return new CancelResult.NeedsStaff(BookingResult.NeedsStaff.Reason.UNSETTLED);
    }
    cancelled.add(cancellation);
    return new CancelResult.Cancelled();
  }

  @Override
  public BookingResult book(BookSlot booking) {
    return bookings.computeIfAbsent(booking.effect(), _ -> bookOnce(booking));
  }

  private BookingResult bookOnce(BookSlot booking) {
    if (taken.contains(booking.slot().start())) {
      return new BookingResult.SlotGone();
    }
    booked.add(booking.slot());
    flags.addAll(booking.flags());
    return new BookingResult.Booked(
        new Appointment(
            new AppointmentId("apt-" + booked.size()),
            unconfirmed ? "staff-confirmed" : "boulevard",
            booking.slot().start(),
            true,
            unconfirmed));
  }

  List<String> texts() {
    return effects.stream().filter(e -> e.channel() == Channel.SMS).map(Effect::words).toList();
  }

  boolean called(String occasion) {
    return effects.stream().anyMatch(e -> e.id().value().endsWith("." + occasion + ".voice"));
  }

  List<Channel> channels() {
    return effects.stream().map(Effect::channel).sorted().toList();
  }

  private Dispatch keep(EffectId id, Channel channel, String words) {
    if (down.contains(channel)) {
      throw ApplicationFailure.newFailure("down", Failures.VENDOR_UNAVAILABLE);
    }
    if (effects.stream().noneMatch(e -> e.id().equals(id))) {
      effects.add(new Effect(id, channel, words));
    }
    return new Dispatch.Accepted("ref-" + id);
  }
}
