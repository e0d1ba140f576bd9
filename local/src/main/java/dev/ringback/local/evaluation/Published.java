package dev.ringback.local.evaluation;

import dev.ringback.local.machine.Problem;
import dev.ringback.records.clinic.ClinicFile;
import dev.ringback.records.clinic.ClinicFileException;
import dev.ringback.workflows.clinic.Clinic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the clinics publish, as far as runs are graded by it.
 *
 * @param prices whole dollars that may be named
 * @param privateWords treatments and words about health: not for channels others can read
 * @param zones of locations, by id
 * @param names of clinics
 * @param treatments each with all the names it has
 * @param providers how many there are
 */
record Published(
    Set<Long> prices,
    List<String> privateWords,
    Map<String, ZoneId> zones,
    List<String> names,
    List<List<String>> treatments,
    int providers) {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*");

  /** Beside what clinics list themselves. */
  private static final List<String> HEALTH =
      List.of(
          "pregnant",
          "pregnancy",
          "breastfeeding",
          "nursing",
          "allergy",
          "allergic",
          "medication",
          "cancer",
          "diabetes",
          "herpes",
          "hiv",
          "embarazada",
          "alergia",
          "wrinkles",
          "injection",
          "filler");

  /**
   * Reads every clinic file of a folder.
   *
   * @throws Problem if one cannot be used
   */
  static Published of(Path folder) {
    var clinics = new ArrayList<Clinic>();
    try (var files = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
      for (var file : files) {
        clinics.add(ClinicFile.parse(String.valueOf(file.getFileName()), Files.readString(file)));
      }
    } catch (IOException | ClinicFileException e) {
      throw new Problem(
          "the clinic files in " + folder + " cannot be used", "run `./ringback doctor`");
    }
    return of(clinics);
  }

  static Published of(List<Clinic> clinics) {
    var prices = new HashSet<Long>();
    var words = new ArrayList<>(HEALTH);
    var zones = new HashMap<String, ZoneId>();
    var treatments = new ArrayList<List<String>>();
    for (var clinic : clinics) {
      for (var treatment : clinic.treatments()) {
        prices.add((long) treatment.price().from());
        prices.add((long) treatment.price().to());
        words.add(treatment.name());
        words.addAll(treatment.synonyms());
        treatments.add(
            Stream.concat(Stream.of(treatment.name()), treatment.synonyms().stream()).toList());
        words.addAll(treatment.contraindications());
      }
      Stream.concat(
              Stream.of(
                  clinic.policies().cancellation(),
                  clinic.policies().deposit(),
                  clinic.policies().fees()),
              clinic.knowledge().stream().map(Object::toString))
          .flatMap(text -> NUMBER.matcher(text).results())
          .map(match -> Long.parseLong(match.group().replace(",", "")))
          .forEach(prices::add);
      clinic.locations().forEach(l -> zones.put(l.id().value(), l.zone()));
    }
    return new Published(
        prices,
        words.stream().distinct().toList(),
        zones,
        clinics.stream().map(Clinic::name).toList(),
        treatments,
        clinics.stream().mapToInt(clinic -> clinic.providers().size()).sum());
  }

  ZoneId zone(String location) {
    return zones.getOrDefault(location, ZoneOffset.UTC);
  }
}
