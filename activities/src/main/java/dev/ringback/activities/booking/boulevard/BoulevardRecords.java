package dev.ringback.activities.booking.boulevard;

import dev.ringback.activities.booking.GivenNames;
import dev.ringback.activities.booking.PatientMatch;
import dev.ringback.activities.booking.PatientRef;
import dev.ringback.activities.booking.Person;
import dev.ringback.workflows.clinic.PersonName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The clients Boulevard's Admin API knows. */
final class BoulevardRecords {
  private static final String NODES = " { edges { node { id firstName lastName } } } }";
  private static final String BY_EMAIL =
      "query($emails: [String!]) { clients(first: 20, emails: $emails)" + NODES;
  private static final String BY_QUERY =
      "query($query: QueryString) { clients(first: 20, query: $query)" + NODES;

  private final BoulevardGateway boulevard;
  private final String businessId;

  BoulevardRecords(BoulevardGateway boulevard, String businessId) {
    this.boulevard = boulevard;
    this.businessId = businessId;
  }

  /**
   * Whose record has this number or address; of several, the one whose name it is. One with another
   * given name is not believed.
   */
  PatientMatch match(Person person) {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    if (person.email() != null) {
      found.putAll(clients(BY_EMAIL, Map.of("emails", List.of(person.email()))));
    }
    found.putAll(
        clients(BY_QUERY, Map.of("query", "mobilePhone = " + Quoted.of(person.phone().e164()))));
    if (found.isEmpty()) {
      return new PatientMatch.None();
    }
    List<String> ids =
        found.size() == 1
            ? found.entrySet().stream()
                .filter(client -> !isSomebodyElse(client.getValue(), person))
                .map(Map.Entry::getKey)
                .toList()
            : named(found, person);
    return ids.size() == 1
        ? new PatientMatch.One(new PatientRef(ids.getFirst()))
        : new PatientMatch.Several();
  }

  private Map<String, JsonNode> clients(String query, Map<String, ?> variables) {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    boulevard
        .admin(businessId, query, variables)
        .path("clients")
        .path("edges")
        .valueStream()
        .map(edge -> edge.path("node"))
        .forEach(client -> found.put(client.path("id").asString(""), client));
    return found;
  }

  private static List<String> named(Map<String, JsonNode> clients, Person person) {
    PersonName name = person.name();
    return name == null
        ? List.of()
        : clients.entrySet().stream()
            .filter(client -> isNamed(client.getValue(), name))
            .map(Map.Entry::getKey)
            .toList();
  }

  private static boolean isSomebodyElse(JsonNode client, Person person) {
    return GivenNames.contradict(person.name(), client.path("firstName").asString(""));
  }

  private static boolean isNamed(JsonNode client, PersonName name) {
    return client.path("firstName").asString("").strip().equalsIgnoreCase(name.given().strip())
        && (name.family() == null
            || client
                .path("lastName")
                .asString("")
                .strip()
                .equalsIgnoreCase(name.family().strip()));
  }
}
