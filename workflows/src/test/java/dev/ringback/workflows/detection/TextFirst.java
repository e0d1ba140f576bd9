package dev.ringback.workflows.detection;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.TestClinics;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A clinic on whose own basis nobody may be called: callers are reached by text first. */
final class TextFirst {
  private TextFirst() {}

  static Clinic clinic() {
    return with(TestClinics.lumen().locations());
  }

  /** The same in another state. */
  static Clinic in(String state) {
    return with(
        TestClinics.lumen().locations().stream().map(place -> moved(place, state)).toList());
  }

  private static Location moved(Location place, String state) {
    return new Location(
        place.id(),
        place.name(),
        place.address(),
        state,
        place.zone(),
        place.lines(),
        place.callerId(),
        place.whatsAppSender(),
        place.staffLine(),
        place.hours(),
        place.pmsLocationId(),
        place.nearby(),
        place.unanswered());
  }

  private static Clinic with(List<Location> locations) {
    Clinic lumen = TestClinics.lumen();
    Map<Channel, ConsentBasis> consents = new EnumMap<>(lumen.consents());
    consents.remove(Channel.VOICE);
    return new Clinic(
        lumen.id(),
        lumen.version(),
        lumen.name(),
        lumen.voice(),
        lumen.email(),
        lumen.whatsAppTemplate(),
        locations,
        lumen.treatments(),
        lumen.providers(),
        lumen.policies(),
        consents,
        lumen.contactHours(),
        lumen.cadence(),
        lumen.glow(),
        lumen.questions(),
        lumen.pms(),
        lumen.knowledge(),
        lumen.detection(),
        lumen.compliance());
  }
}
