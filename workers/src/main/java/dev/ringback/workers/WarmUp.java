package dev.ringback.workers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.ringback.activities.conversation.ReceptionistModel;
import dev.ringback.activities.outreach.TwilioGateway;
import dev.ringback.records.Records;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.compliance.ContactStanding;
import dev.ringback.workflows.detection.OpenedEpisode;
import dev.ringback.workflows.outreach.EffectId;
import io.temporal.common.converter.DataConverter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does once, before the first missed call, what is slow the first time. Nothing in it is needed: a
 * vendor that does not answer now is asked again when it matters.
 */
@Component
class WarmUp {
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
  private static final String NOBODY = "nobody";

  private final Rehearsal rehearsal;
  private final TwilioGateway twilio;
  private final ReceptionistModel model;
  private final Records records;
  private final DataConverter converter;

  WarmUp(
      Rehearsal rehearsal,
      TwilioGateway twilio,
      ReceptionistModel model,
      Records records,
      DataConverter converter) {
    this.rehearsal = rehearsal;
    this.twilio = twilio;
    this.model = model;
    this.records = records;
    this.converter = converter;
  }

  /** Once Temporal answers: a replay asks it what it can do. */
  void workflows() {
    attempt("the rehearsal", rehearsal::replay);
  }

  void vendors() {
    attempt("Twilio", twilio::warmUp);
    attempt("the time zones of numbers", WarmUp::timeZones);
    attempt("the model", model::warmUp);
  }

  void store() {
    records.contacts().find(new ContactId(NOBODY));
    records.effects().find(new EffectId(NOBODY));
    records.episodes().latest(1);
    for (Clinic clinic : records.clinics().all()) {
      payload(clinic);
    }
  }

  private void payload(Clinic clinic) {
    ContactStanding nobody =
        new ContactStanding(
            Set.of(),
            Map.of(),
            Set.of(),
            List.of(),
            List.of(clinic.locations().getFirst().zone()),
            null,
            null);
    converter
        .toPayload(new OpenedEpisode(new EpisodeId(NOBODY), clinic, nobody))
        .ifPresent(p -> converter.fromPayload(p, OpenedEpisode.class, OpenedEpisode.class));
  }

  private static void timeZones() {
    try {
      PhoneNumberToTimeZonesMapper.getInstance()
          .getTimeZonesForNumber(PhoneNumberUtil.getInstance().parse("+15125550100", "US"));
    } catch (NumberParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void attempt(String what, Runnable warming) {
    try {
      warming.run();
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("Warm-up: {} did not answer as expected ({})", what, e.getClass().getSimpleName());
    }
  }
}
