package dev.ringback.activities.booking.boulevard;

import dev.ringback.activities.booking.Catalogue;
import dev.ringback.activities.booking.Catalogue.Item;
import dev.ringback.activities.booking.Catalogue.Service;
import dev.ringback.workflows.clinic.Clinic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a clinic offers online at Boulevard, through the eyes of a guest: a cart shows the services
 * and who gives them.
 */
record BoulevardCatalogue(BoulevardGateway boulevard, Clinic clinic) {
  private static final String LOCATIONS =
      "query($first: Int) { locations(first: $first) { edges { node { id name } } } }";
  private static final String CREATE =
      "mutation($input: CreateCartInput!) { createCart(input: $input) { cart { id"
          + " availableCategories { name availableItems { id name"
          + " ... on CartAvailableBookableItem { listDuration"
          + " staffVariants { staff { id displayName } } } } } } } }";

  Catalogue read() {
    List<Item> places =
        boulevard
            .client(business(), LOCATIONS, Map.of("first", 100))
            .path("locations")
            .path("edges")
            .valueStream()
            .map(edge -> item(edge.path("node"), "name"))
            .toList();
    Map<String, Service> services = new LinkedHashMap<>();
    Map<String, Item> staff = new LinkedHashMap<>();
    for (Item place : places) {
      JsonNode cart =
          boulevard
              .client(business(), CREATE, Map.of("input", Map.of("locationId", place.id())))
              .path("createCart")
              .path("cart");
      for (JsonNode category : cart.path("availableCategories")) {
        String name = category.path("name").asString("");
        for (JsonNode offered : category.path("availableItems")) {
          Service service = service(offered, name);
          services.put(service.id(), service);
          offered
              .path("staffVariants")
              .valueStream()
              .map(variant -> item(variant.path("staff"), "displayName"))
              .forEach(person -> staff.put(person.id(), person));
        }
      }
    }
    return new Catalogue(
        new ArrayList<>(services.values()), places, new ArrayList<>(staff.values()));
  }

  private String business() {
    return clinic.pms().businessId();
  }

  private static Service service(JsonNode offered, String category) {
    return new Service(
        offered.path("id").asString(""),
        offered.path("name").asString(""),
        category,
        offered.path("listDuration").asInt(0));
  }

  private static Item item(JsonNode node, String name) {
    return new Item(node.path("id").asString(""), node.path(name).asString(""));
  }
}
