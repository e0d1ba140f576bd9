package dev.ringback.activities.booking.nextech;

import dev.ringback.activities.booking.BookingRefused;
import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.dstu3.model.Bundle;
import org.hl7.fhir.dstu3.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.dstu3.model.Bundle.BundleLinkComponent;
import org.hl7.fhir.dstu3.model.Resource;

/** Searches, and reads every page of what they find. */
final class FhirSearch {
  /** Nextech's own limit. */
  private static final String PAGE = "50";

  private static final int MOST_PAGES = 100;

  private final NextechApi api;
  private final String practice;

  FhirSearch(NextechApi api, String practice) {
    this.api = api;
    this.practice = practice;
  }

  /**
   * Everything found.
   *
   * @throws OutcomeUnknown if Nextech does not answer or its answer cannot be read
   * @throws BookingRefused if it refuses the search
   */
  <T extends Resource> List<T> all(Class<T> type, SearchParameters parameters) {
    List<T> found = new ArrayList<>();
    SearchParameters page = parameters.and("_count", PAGE);
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      Bundle bundle = bundle(type.getSimpleName(), page);
      bundle.getEntry().stream()
          .map(BundleEntryComponent::getResource)
          .filter(type::isInstance)
          .map(type::cast)
          .forEach(found::add);
      BundleLinkComponent next = bundle.getLink("next");
      int query = next == null ? -1 : next.getUrl().indexOf('?');
      if (next == null || query < 0) {
        return found;
      }
      // Of the link only the query is used: its host is not to see our token.
      page = SearchParameters.ofLink(next.getUrl().substring(query + 1));
    }
    throw new OutcomeUnknown("Nextech's list has no end");
  }

  private Bundle bundle(String endpoint, SearchParameters page) {
    HttpResponse<String> answer = api.get(practice, endpoint, page);
    if (answer.statusCode() != 200) {
      throw new BookingRefused(
          Why.REJECTED,
          "Nextech refuses a search of " + endpoint + " (" + answer.statusCode() + ")");
    }
    return FhirJson.read(Bundle.class, answer.body());
  }
}
