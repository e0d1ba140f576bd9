package dev.ringback.starter.booking;

import dev.ringback.records.booking.AppointmentNews;
import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.intake.Handling;
import dev.ringback.starter.intake.InboxHandler;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.PracticeSystem;
import java.util.Optional;

/** Keeps where appointments have got to in Boulevard. */
final class BoulevardHandler implements InboxHandler {
  static final String SOURCE = "boulevard.appointment";

  private final AppointmentNews news;
  private final ClinicRepository clinics;

  BoulevardHandler(AppointmentNews news, ClinicRepository clinics) {
    this.news = news;
    this.clinics = clinics;
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public Handling handle(WebhookInbox.Entry entry) {
    Optional<BoulevardNews.Appointment> told = BoulevardNews.parse(entry.body()).appointment();
    if (told.isEmpty()) {
      return new Handling.SetAside("no news of an appointment");
    }
    Optional<Clinic> clinic = clinic(told.get().place());
    if (clinic.isEmpty()) {
      return new Handling.SetAside("no clinic has the place it is at");
    }
    // No delivery says when the appointment changed, and they may come in any order.
    news.keepUndated(
        clinic.get(), told.get().id(), told.get().state(), told.get().startsAt(), entry.at());
    return new Handling.HandedOver();
  }

  private Optional<Clinic> clinic(String place) {
    return clinics.all().stream()
        .filter(clinic -> clinic.pms().kind() == PracticeSystem.Kind.BOULEVARD)
        .filter(
            clinic -> clinic.locations().stream().anyMatch(l -> l.pmsLocationId().equals(place)))
        .findFirst();
  }
}
