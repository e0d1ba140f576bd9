package dev.ringback.records.clinic;

import dev.ringback.workflows.clinic.BrandVoice;
import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.Passage;
import dev.ringback.workflows.clinic.Provider;
import dev.ringback.workflows.clinic.ProviderId;
import dev.ringback.workflows.clinic.Question;
import dev.ringback.workflows.clinic.Treatment;
import dev.ringback.workflows.clinic.TreatmentId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what the clinic offers, who does it, and what is asked about it. */
final class MenuReader {
  private final Unique treatmentIds = new Unique("treatments");
  private final Unique providerIds = new Unique("providers");
  private final Unique passageIds = new Unique("knowledge");

  List<Treatment> treatments(Section file) {
    List<Treatment> treatments = file.sections("treatments").stream().map(this::treatment).toList();
    if (treatments.isEmpty() && file.sound("treatments")) {
      file.refuse("treatments", "is empty", "add at least one treatment");
    }
    return treatments;
  }

  List<Provider> providers(Section file, List<Treatment> treatments, List<Location> locations) {
    Set<TreatmentId> menu = treatments.stream().map(Treatment::id).collect(Collectors.toSet());
    Set<LocationId> places = locations.stream().map(Location::id).collect(Collectors.toSet());
    return file.sections("providers").stream().map(p -> provider(p, menu, places)).toList();
  }

  /** A question in every language the assistant speaks; those missing in one are reported. */
  List<Question> questions(Section file, List<Treatment> treatments, BrandVoice voice) {
    boolean spanish = voice.translations().stream().anyMatch(t -> t.language() == Language.SPANISH);
    Set<String> lines = treatments.stream().map(Treatment::serviceLine).collect(Collectors.toSet());
    List<Question> questions =
        file.sections("questions").stream()
            .flatMap(section -> question(section, lines, spanish))
            .toList();
    if (file.sound("questions")) {
      for (Dimension dimension : Dimension.values()) {
        if (questions.stream()
            .noneMatch(q -> q.dimension() == dimension && q.serviceLine() == null)) {
          file.refuse(
              "questions",
              "has no question on %s for every caller".formatted(Scalar.word(dimension)),
              "add one without a serviceLine");
        }
      }
    }
    return questions;
  }

  private Treatment treatment(Section section) {
    TreatmentId id = section.value("id", Scalar.id(TreatmentId::new));
    treatmentIds.check(section, "id", id);
    return new Treatment(
        id,
        section.value("name", Scalar.TEXT),
        section.value("serviceLine", Scalar.TEXT),
        section.value("description", Scalar.TEXT),
        price(section.section("price")),
        section.value("worth", Scalar.oneOf(Treatment.Worth.class)),
        section.list("contraindications", Scalar.TEXT),
        section.list("synonyms", Scalar.TEXT),
        section.valueIfAny("pmsServiceId", Scalar.TEXT));
  }

  private static Treatment.PriceRange price(Section section) {
    int from = section.wholeNumber("from", 0);
    int to = section.wholeNumber("to", 0);
    if (section.sound() && from < 0) {
      section.refuse("from", "is below zero", "write the lowest published price in dollars");
    }
    if (section.sound() && from > to) {
      section.refuse("to", "is below from", "write the highest published price in dollars");
    }
    return new Treatment.PriceRange(from, to);
  }

  private Provider provider(Section section, Set<TreatmentId> menu, Set<LocationId> places) {
    ProviderId id = section.value("id", Scalar.id(ProviderId::new));
    providerIds.check(section, "id", id);
    List<TreatmentId> treatments = section.list("treatments", Scalar.id(TreatmentId::new));
    refuseUnknown(section, "treatments", treatments, menu);
    List<LocationId> locations = section.list("locations", Scalar.id(LocationId::new));
    refuseUnknown(section, "locations", locations, places);
    return new Provider(
        id,
        section.value("name", Scalar.TEXT),
        section.value("title", Scalar.TEXT),
        treatments,
        locations,
        section.valueIfAny("pmsStaffId", Scalar.TEXT));
  }

  private static <T> void refuseUnknown(
      Section section, String key, List<T> named, Set<T> existing) {
    for (int i = 0; i < named.size(); i++) {
      String item = key + "[" + i + "]";
      if (section.sound(item) && !existing.contains(named.get(i))) {
        section.refuse(
            item,
            "names none of the " + key + " of this file",
            "write the id of one of them: "
                + existing.stream()
                    .map(Object::toString)
                    .sorted()
                    .collect(Collectors.joining(", ")));
      }
    }
  }

  List<Passage> knowledge(Section file) {
    return file.has("knowledge")
        ? file.sections("knowledge").stream().map(this::passage).toList()
        : List.of();
  }

  private Passage passage(Section section) {
    String id = section.value("id", Scalar.TEXT);
    passageIds.check(section, "id", id);
    return new Passage(
        id, section.value("title", Scalar.TEXT), section.value("words", Scalar.TEXT));
  }

  private static Stream<Question> question(Section section, Set<String> lines, boolean spanish) {
    String serviceLine = section.valueIfAny("serviceLine", Scalar.TEXT);
    if (serviceLine != null && section.sound("serviceLine") && !lines.contains(serviceLine)) {
      section.refuse(
          "serviceLine",
          "is no treatment's serviceLine",
          "write one of: " + lines.stream().sorted().collect(Collectors.joining(", ")));
    }
    Dimension dimension = section.value("dimension", Scalar.oneOf(Dimension.class));
    Question english =
        new Question(dimension, serviceLine, section.value("words", Scalar.TEXT), Language.ENGLISH);
    if (!spanish) {
      return Stream.of(english);
    }
    return Stream.of(
        english,
        new Question(
            dimension, serviceLine, section.value("spanish", Scalar.TEXT), Language.SPANISH));
  }
}
