package dev.ringback.records.clinic;

import dev.ringback.workflows.clinic.PracticeSystem;
import dev.ringback.workflows.clinic.Treatment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a clinic's people decided about the kinds of appointment of their practice system: {@code
 * pms.services}, in the form that {@code ringback pms map} writes. A clinic that is live needs the
 * list, and a list is only taken when it is complete.
 */
final class ServiceDecisions {
  private static final String SERVICES = "services";
  private static final String TREATMENT = "treatment";
  private static final String OPEN = "?";
  private static final String IGNORED = "ignored";

  /** A first talk about any treatment. */
  private static final String CONSULTATION = "consultation";

  private final boolean required;

  /**
   * @param required whether a file without the list is refused, too
   */
  ServiceDecisions(boolean required) {
    this.required = required;
  }

  void check(Section pms, PracticeSystem system, List<Treatment> menu) {
    boolean there = pms.has(SERVICES);
    if (system.kind() == PracticeSystem.Kind.STAFF_CONFIRMED) {
      return;
    }
    if (!there) {
      if (required) {
        pms.refuse(
            SERVICES,
            "is missing, so nobody decided what the kinds of appointment stand for",
            "run `./ringback pms map`, decide, and put the sheet's services here; until then write"
                + " `live: false` under clinic");
      }
      return;
    }
    Map<String, String> decided = new HashMap<>();
    Unique ids = new Unique("pms.services");
    for (Section service : pms.sections(SERVICES)) {
      String id = service.value("id", Scalar.TEXT);
      service.value("name", Scalar.TEXT);
      ids.check(service, "id", id);
      decided.put(id, treatment(service, menu));
    }
    booked(pms, "consultationServiceId", system.consultationServiceId(), decided, null);
    for (Treatment treatment : menu) {
      String own = treatment.pmsServiceId();
      if (own != null) {
        booked(pms, SERVICES, own, decided, treatment.id().value());
      }
    }
  }

  private static String treatment(Section service, List<Treatment> menu) {
    String treatment = service.value(TREATMENT, Scalar.TEXT);
    boolean guessed = service.has("guess");
    boolean several = service.has("candidates");
    if (guessed || several || treatment.equals(OPEN)) {
      service.refuse(
          TREATMENT,
          guessed ? "is only a guess" : "is not decided",
          "name a treatment of the menu or write consultation or ignored, and take guess and"
              + " candidates away");
    } else if (service.sound(TREATMENT)
        && !treatment.equals(IGNORED)
        && !treatment.equals(CONSULTATION)
        && menu.stream().noneMatch(known -> known.id().value().equals(treatment))) {
      service.refuse(
          TREATMENT, "is no treatment of the menu", "write the id of one, consultation or ignored");
    }
    return treatment;
  }

  /** What is booked has to be there, and to stand for what it is booked for. */
  private static void booked(
      Section pms, String key, String id, Map<String, String> decided, @Nullable String as) {
    String treatment = decided.get(id);
    if (!pms.sound(key)) {
      return;
    }
    if (treatment == null) {
      pms.refuse(
          key,
          "does not list " + id + ", which this file books",
          "correct the id, or run `./ringback pms map` again");
    } else if (as != null && !treatment.equals(as) && !treatment.equals(CONSULTATION)) {
      pms.refuse(
          key,
          "says that " + id + " is " + treatment + ", but it is booked for " + as,
          "correct one of them");
    }
  }
}
