package dev.ringback.activities.booking.nextech;

import dev.ringback.activities.booking.BookingRefused;
import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.booking.Catalogue;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.dstu3.model.HumanName;
import org.hl7.fhir.dstu3.model.Location;
import org.hl7.fhir.dstu3.model.Practitioner;
import org.hl7.fhir.dstu3.model.StringType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a practice at Nextech has to offer. */
final class MappingCatalogue {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String TYPES = "appointment-type";
  private static final String TYPE_NAME = FhirJson.APPOINTMENT_TYPE + "#name";
  private static final int MOST_PAGES = 100;

  private final NextechApi api;
  private final FhirSearch search;
  private final String practice;

  MappingCatalogue(NextechApi api, FhirSearch search, String practice) {
    this.api = api;
    this.search = search;
    this.practice = practice;
  }

  Catalogue read() {
    return new Catalogue(types(), locations(), practitioners());
  }

  private List<Catalogue.Item> locations() {
    return search.all(Location.class, new SearchParameters().and("status", "active")).stream()
        .map(place -> new Catalogue.Item(FhirJson.id(place), String.valueOf(place.getName())))
        .toList();
  }

  private List<Catalogue.Item> practitioners() {
    return search.all(Practitioner.class, new SearchParameters().and("active", "true")).stream()
        .map(p -> new Catalogue.Item(id(p), p.getName().isEmpty() ? "" : name(p.getName().get(0))))
        .toList();
  }

  /** Some practitioners have an identifier and no id. */
  private static String id(Practitioner practitioner) {
    String id = FhirJson.id(practitioner);
    return id.isEmpty() && practitioner.hasIdentifier()
        ? String.valueOf(practitioner.getIdentifierFirstRep().getValue())
        : id;
  }

  private static String name(HumanName name) {
    String given =
        String.join(" ", name.getGiven().stream().map(StringType::getValueNotNull).toList());
    return (given + " " + (name.hasFamily() ? name.getFamily() : "")).strip();
  }

  /** Not a resource of FHIR's, so that no library reads it. Nextech tells no lengths. */
  private List<Catalogue.Service> types() {
    List<Catalogue.Service> types = new ArrayList<>();
    var page = new SearchParameters().and("_count", "50");
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      JsonNode bundle = bundle(page);
      for (JsonNode entry : bundle.path("entry")) {
        JsonNode type = entry.path("resource");
        types.add(new Catalogue.Service(type.path("id").asString(""), name(type), "", 0));
      }
      String next =
          bundle
              .path("link")
              .valueStream()
              .filter(link -> link.path("relation").asString("").equals("next"))
              .map(link -> link.path("url").asString(""))
              .findFirst()
              .orElse("");
      int query = next.indexOf('?');
      if (query < 0) {
        return List.copyOf(types);
      }
      page = SearchParameters.ofLink(next.substring(query + 1));
    }
    throw new OutcomeUnknown("Nextech's list has no end");
  }

  private static String name(JsonNode type) {
    return type.path("extension")
        .valueStream()
        .filter(extension -> extension.path("url").asString("").equals(TYPE_NAME))
        .map(extension -> extension.path("valueString").asString(""))
        .findFirst()
        .orElse("");
  }

  private JsonNode bundle(SearchParameters page) {
    HttpResponse<String> answer = api.get(practice, TYPES, page);
    if (answer.statusCode() != 200) {
      throw new BookingRefused(
          Why.REJECTED, "Nextech refuses its appointment types (" + answer.statusCode() + ")");
    }
    try {
      return JSON.readTree(answer.body());
    } catch (JacksonException e) {
      throw new OutcomeUnknown("Nextech's answer cannot be read");
    }
  }
}
