package dev.ringback.activities.booking.nextech;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.IParser;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import java.util.Optional;
import org.hl7.fhir.dstu3.model.DomainResource;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.IdType;
import org.hl7.fhir.dstu3.model.Reference;
import org.hl7.fhir.dstu3.model.Resource;

/** Resources of FHIR STU3 as JSON, and the extensions Nextech gives them. */
final class FhirJson {
  private static final String OWN = "https://select.nextech-api.com/api/structuredefinition/";
  static final String APPOINTMENT_TYPE = OWN + "appointment-type";

  /** Whether a new appointment is {@code book}ed or {@code hold}. */
  static final String APPOINTMENT_SCHEDULE = OWN + "appointment-schedule";

  /** How a cancellation is asked for; {@code queue} is the only value there is. */
  static final String REQUEST_TYPE = OWN + "request-type";

  private FhirJson() {}

  /**
   * Reads a resource.
   *
   * @throws OutcomeUnknown if it is something else
   */
  static <T extends Resource> T read(Class<T> type, String json) {
    try {
      return parser().parseResource(type, json);
    } catch (DataFormatException | IllegalArgumentException | ClassCastException e) {
      throw new OutcomeUnknown("Nextech's answer cannot be read");
    }
  }

  static String write(Resource resource) {
    return parser().encodeResourceToString(resource);
  }

  /** The id in the reference of an extension, such as 9 of {@code appointment-type/9}. */
  static Optional<Reference> reference(DomainResource resource, String url) {
    return resource.getExtensionsByUrl(url).stream()
        .map(Extension::getValue)
        .filter(Reference.class::isInstance)
        .map(Reference.class::cast)
        .findFirst();
  }

  /** The id, if the reference is to this type; Nextech writes types in either case. */
  static Optional<String> id(Reference reference, String type) {
    String text = String.valueOf(reference.getReference());
    int slash = text.indexOf('/');
    return slash > 0 && text.substring(0, slash).equalsIgnoreCase(type)
        ? Optional.of(text.substring(slash + 1))
        : Optional.empty();
  }

  /** The id without its type. */
  static String id(Resource resource) {
    IdType id = resource.getIdElement();
    return id.hasIdPart() ? id.getIdPart().replaceFirst("^#", "") : "";
  }

  /** The usual handler writes values it does not like to the log. */
  private static IParser parser() {
    return FhirContext.forDstu3Cached().newJsonParser().setParserErrorHandler(new Silent());
  }

  private static final class Silent extends ErrorHandlerAdapter {}
}
