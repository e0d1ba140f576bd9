package dev.ringback.activities.booking.descriptor;

import dev.ringback.activities.booking.Catalogue;
import dev.ringback.activities.booking.Catalogue.Item;
import dev.ringback.activities.booking.Catalogue.Service;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads what a system offers. */
record RestCatalogue(RestGateway gateway, RestAnswers answers, Values clinic) {

  Catalogue read() {
    Operation services = gateway.operation(OperationName.SERVICES);
    return new Catalogue(
        gateway.list(OperationName.SERVICES, clinic).stream()
            .map(item -> service(services, item))
            .toList(),
        items(OperationName.LOCATIONS),
        items(OperationName.STAFF));
  }

  private List<Item> items(OperationName name) {
    Operation operation = gateway.operation(name);
    return gateway.list(name, clinic).stream()
        .map(item -> new Item(answers.id(operation, item), operation.text(item, Field.NAME)))
        .toList();
  }

  private Service service(Operation operation, JsonNode item) {
    String minutes = operation.text(item, Field.MINUTES);
    return new Service(
        answers.id(operation, item),
        operation.text(item, Field.NAME),
        operation.text(item, Field.CATEGORY),
        minutes.matches("[0-9]{1,4}") ? Integer.parseInt(minutes) : 0);
  }
}
