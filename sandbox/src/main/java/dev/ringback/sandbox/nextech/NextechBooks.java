package dev.ringback.sandbox.nextech;

import dev.ringback.sandbox.booking.AppointmentView;
import dev.ringback.sandbox.booking.PatientAppointments;
import dev.ringback.sandbox.booking.PracticeControls;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Nextech's books, as the sandbox's controls see and steer them. */
@Component
class NextechBooks implements PatientAppointments, PracticeControls {
  private final Diary diary;
  private final PatientFile patients;
  private final PractitionerCalendars calendars;
  private final SearchDays days;

  NextechBooks(
      Diary diary, PatientFile patients, PractitionerCalendars calendars, SearchDays days) {
    this.days = days;
    this.diary = diary;
    this.patients = patients;
    this.calendars = calendars;
  }

  @Override
  public String system() {
    return "nextech";
  }

  @Override
  public List<AppointmentView> of(String phone) {
    return diary.all().stream()
        .filter(visit -> isOf(visit, phone))
        .map(v ->
            new AppointmentView(v.id(), v.start(), v.location().name(), v.cancelled(), v.comment()))
        .toList();
  }

  @Override
  public void forget(String phone) {
    diary.forget(visit -> isOf(visit, phone));
  }

  @Override
  public void close(boolean closed) {
    calendars.close(closed);
  }

  @Override
  public void take(String location, Instant start) {
    calendars.take(location, start);
  }

  @Override
  public void keepHours(boolean always, Duration buffer) {
    calendars.keepHours(always, buffer);
  }

  @Override
  public void cutDaysIn(ZoneId zone) {
    days.cutIn(zone);
  }

  @Override
  public String register(
      @Nullable String given,
      @Nullable String family,
      @Nullable String email,
      @Nullable String phone) {
    return patients.add(given, family, email, phone).id();
  }

  private static boolean isOf(Visit visit, String phone) {
    return phone.isEmpty() || phone.equals(visit.patient().e164());
  }
}
