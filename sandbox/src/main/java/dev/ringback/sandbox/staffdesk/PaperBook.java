package dev.ringback.sandbox.staffdesk;

import dev.ringback.sandbox.booking.AppointmentView;
import dev.ringback.sandbox.booking.PatientAppointments;
import dev.ringback.sandbox.control.VendorLog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The book on the front desk: what was confirmed stands in it. */
@Component
class PaperBook implements PatientAppointments {
  private final VendorLog log;
  private final Map<String, Line> lines = new LinkedHashMap<>();

  PaperBook(VendorLog log) {
    this.log = log;
  }

  @Override
  public String system() {
    return "staff-confirmed";
  }

  synchronized void enter(String phone, AppointmentView appointment) {
    if (lines.putIfAbsent(appointment.id(), new Line(phone, appointment)) == null) {
      log.record(
          system(),
          "appointment",
          appointment.id(),
          phone,
          "BOOKED",
          appointment.location() + " " + appointment.startsAt());
    }
  }

  synchronized void strike(String id) {
    lines.computeIfPresent(id, (_, line) -> line.struck());
    log.status(id, "CANCELLED");
  }

  synchronized boolean isEmpty() {
    return lines.isEmpty();
  }

  @Override
  public synchronized List<AppointmentView> of(String phone) {
    return lines.values().stream().filter(line -> line.isOf(phone)).map(Line::appointment).toList();
  }

  @Override
  public synchronized void forget(String phone) {
    lines.values().removeIf(line -> line.isOf(phone));
  }

  private record Line(String phone, AppointmentView appointment) {
    boolean isOf(String wanted) {
      return wanted.isEmpty() || wanted.equals(phone);
    }

    Line struck() {
      return new Line(
          phone,
          new AppointmentView(
              appointment.id(),
              appointment.startsAt(),
              appointment.location(),
              true,
              appointment.notes()));
    }

    @Override
    public String toString() {
      return "Line[" + appointment.id() + "]";
    }
  }
}
