package dev.ringback.activities.booking;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What Boulevard's Admin API knows of clients and appointments. */
final class BoulevardRecords {
  private static final String BY_EMAIL =
      "query($emails: [String!]) { clients(first: 1, emails: $emails) { edges { node { id } } } }";
  private static final String BY_QUERY =
      "query($query: QueryString) { clients(first: 1, query: $query) { edges { node { id } } } }";
  private static final String AT =
      "query($location: ID!, $query: QueryString) {"
          + " appointments(first: 100, locationId: $location, query: $query) {"
          + " edges { node { id startAt createdAt cancelled client { email mobilePhone } } } } }";

  private final BoulevardGateway boulevard;
  private final String businessId;

  BoulevardRecords(BoulevardGateway boulevard, String businessId) {
    this.boulevard = boulevard;
    this.businessId = businessId;
  }

  /** Whether a client with this number or address is on file. */
  boolean hasClient(String phone, @Nullable String email) {
    boolean byEmail =
        email != null
            && found(boulevard.admin(businessId, BY_EMAIL, Map.of("emails", List.of(email))));
    return byEmail
        || found(
            boulevard.admin(
                businessId, BY_QUERY, Map.of("query", "mobilePhone = " + quoted(phone))));
  }

  /** The newest appointment of this client that starts then and was not cancelled. */
  Optional<String> appointment(
      String locationId, Instant start, String phone, @Nullable String email) {
    return boulevard
        .admin(
            businessId,
            AT,
            Map.of("location", locationId, "query", "startAt = " + quoted(start.toString())))
        .path("appointments")
        .path("edges")
        .valueStream()
        .map(edge -> edge.path("node"))
        .filter(node -> !node.path("cancelled").asBoolean(false))
        .filter(node -> start.equals(instant(node.path("startAt"))))
        .filter(node -> isOf(node.path("client"), phone, email))
        .max(Comparator.comparing(node -> instant(node.path("createdAt"))))
        .map(node -> node.path("id").asString(""))
        .filter(id -> !id.isEmpty());
  }

  private static boolean isOf(JsonNode client, String phone, @Nullable String email) {
    return client.path("mobilePhone").asString("").equals(phone)
        || (email != null && client.path("email").asString("").equalsIgnoreCase(email));
  }

  private static Instant instant(JsonNode node) {
    String text = node.asString("");
    return text.isEmpty() ? Instant.EPOCH : OffsetDateTime.parse(text).toInstant();
  }

  private static boolean found(JsonNode data) {
    return !data.path("clients").path("edges").isEmpty();
  }

  private static String quoted(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
