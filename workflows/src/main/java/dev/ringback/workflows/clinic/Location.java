package dev.ringback.workflows.clinic;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place of business.
 *
 * @param lines numbers callers dial, as the phone system reports them; unique across clinics
 * @param callerId number shown on calls and texts from the assistant
 * @param whatsAppSender WhatsApp sender; null if the location has none
 * @param staffLine number a caller is given for reaching people
 * @param pmsLocationId the location's id in the practice-management system
 * @param nearby towns, neighbourhoods and postal codes whose people come here
 * @param unanswered what callers meet on numbers of the location that lead to us
 */
public record Location(
    LocationId id,
    String name,
    String address,
    String state,
    ZoneId zone,
    List<PhoneNumber> lines,
    PhoneNumber callerId,
    @Nullable PhoneNumber whatsAppSender,
    PhoneNumber staffLine,
    List<OpeningHours> hours,
    String pmsLocationId,
    List<String> nearby,
    UnansweredLine unanswered) {

  // Locations stored before there were neighbourhoods name none; likewise numbers that lead to us.
  @SuppressWarnings("NullAway")
  public Location {
    nearby = nearby == null ? List.of() : List.copyOf(nearby);
    unanswered = unanswered == null ? UnansweredLine.usual(staffLine) : unanswered;
  }

  /** A location whose numbers lead to us in the usual way, if at all. */
  public Location(
      LocationId id,
      String name,
      String address,
      String state,
      ZoneId zone,
      List<PhoneNumber> lines,
      PhoneNumber callerId,
      @Nullable PhoneNumber whatsAppSender,
      PhoneNumber staffLine,
      List<OpeningHours> hours,
      String pmsLocationId,
      List<String> nearby) {
    this(
        id,
        name,
        address,
        state,
        zone,
        lines,
        callerId,
        whatsAppSender,
        staffLine,
        hours,
        pmsLocationId,
        nearby,
        UnansweredLine.usual(staffLine));
  }

  /** Opening hours on some days of the week, in the location's zone. */
  public record OpeningHours(List<DayOfWeek> days, LocalTime opens, LocalTime closes) {}
}
