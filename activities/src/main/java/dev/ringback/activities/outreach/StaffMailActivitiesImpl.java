package dev.ringback.activities.outreach;

import com.sendgrid.helpers.mail.Mail;
import com.sendgrid.helpers.mail.objects.ClickTrackingSetting;
import com.sendgrid.helpers.mail.objects.Content;
import com.sendgrid.helpers.mail.objects.Email;
import com.sendgrid.helpers.mail.objects.OpenTrackingSetting;
import com.sendgrid.helpers.mail.objects.TrackingSettings;
import dev.ringback.activities.outreach.VendorException.Refused;
import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.outreach.StaffMail;
import dev.ringback.workflows.outreach.StaffMailActivities;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Staff's mail through SendGrid, from the clinic's sender. */
public final class StaffMailActivitiesImpl implements StaffMailActivities {
  private static final Logger log = LoggerFactory.getLogger(StaffMailActivitiesImpl.class);
  // Somebody has to mend the set-up first.
  private static final Duration REFUSED_AGAIN = Duration.ofMinutes(15);

  private final SendGridGateway sendGrid;
  private final ClinicRepository clinics;

  public StaffMailActivitiesImpl(SendGridGateway sendGrid, ClinicRepository clinics) {
    this.sendGrid = sendGrid;
    this.clinics = clinics;
  }

  @Override
  public void sendToStaff(StaffMail mail) {
    Clinic clinic =
        clinics
            .current(mail.clinic())
            .orElseThrow(() -> new IllegalArgumentException("no clinic " + mail.clinic()));
    try {
      sendGrid.send(compose(mail, clinic.email()));
    } catch (Refused e) {
      log.error("The mail to staff about {} is refused: {}", mail.id(), e.why());
      throw EffectOnce.unavailable(String.valueOf(e.getMessage()), REFUSED_AGAIN);
    } catch (VendorException e) {
      throw EffectOnce.unavailable(e);
    }
  }

  private static Mail compose(StaffMail mail, dev.ringback.workflows.clinic.Email clinic) {
    Mail composed =
        new Mail(
            new Email(clinic.from(), clinic.fromName()),
            mail.subject(),
            new Email(clinic.toStaff()),
            new Content("text/plain", mail.body()));
    ClickTrackingSetting clicks = new ClickTrackingSetting();
    clicks.setEnable(false);
    OpenTrackingSetting opens = new OpenTrackingSetting();
    opens.setEnable(false);
    TrackingSettings tracking = new TrackingSettings();
    tracking.setClickTrackingSetting(clicks);
    tracking.setOpenTrackingSetting(opens);
    composed.setTrackingSettings(tracking);
    return composed;
  }
}
