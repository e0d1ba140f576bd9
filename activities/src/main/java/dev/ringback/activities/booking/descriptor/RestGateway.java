package dev.ringback.activities.booking.descriptor;

import dev.ringback.activities.booking.BookingRefused;
import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.booking.descriptor.Authentication.KeyHeader;
import dev.ringback.activities.booking.descriptor.Authentication.TokenRequest;
import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.activities.outreach.VendorHttp;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** One system's API, as its descriptor tells it: operations in, answers out. */
final class RestGateway {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_PAGES = 50;

  private final Descriptor descriptor;
  private final RestAccount account;
  private final VendorHttp http;
  private final RequestPace pace;
  private final @Nullable Tokens tokens;

  RestGateway(Descriptor descriptor, RestAccount account, VendorHttp http, InstantSource clock) {
    this.descriptor = descriptor;
    this.account = account;
    this.http = http;
    this.pace = new RequestPace(descriptor.name(), descriptor.requestsPerSecond());
    this.tokens =
        descriptor.authentication() instanceof TokenRequest how
            ? new Tokens(descriptor.name(), how, account, http, clock)
            : null;
  }

  /**
   * The operation as told.
   *
   * @throws BookingRefused if the descriptor has none: nobody guesses how it would be asked
   */
  Operation operation(OperationName name) {
    return descriptor
        .operation(name)
        .orElseThrow(() ->
            new BookingRefused(
                Why.REJECTED, descriptor.name() + "'s descriptor has no operation " + name.key()));
  }

  /**
   * Asks once.
   *
   * @throws RestRefusal if the system said no
   */
  JsonNode ask(OperationName name, Values values) {
    return ask(operation(name), values);
  }

  /**
   * Asks for a list, all its pages.
   *
   * @throws RestRefusal if the system said no
   */
  List<JsonNode> list(OperationName name, Values values) {
    Operation operation = operation(name);
    return switch (operation.paging()) {
      case Paging.None _ -> items(operation, ask(operation, values));
      case Paging.Numbered numbered -> numbered(operation, values, numbered);
      case Paging.Marked marked -> marked(operation, values, marked);
    };
  }

  /** The first page of a list, to see whether it can be had at all. */
  List<JsonNode> firstPage(Operation operation, Values values) {
    return items(operation, ask(operation, firstPage(operation.paging(), values)));
  }

  /** A token now, if the system works with them. */
  void authenticate() {
    if (tokens != null) {
      var _ = tokens.token();
    }
  }

  static Values firstPage(Paging paging, Values values) {
    return switch (paging) {
      case Paging.None _ -> values;
      case Paging.Numbered(int first, int size) ->
          values.with("page", first).with("pageSize", size);
      case Paging.Marked(var _, int size) -> values.with("pageSize", size);
    };
  }

  private List<JsonNode> numbered(Operation operation, Values values, Paging.Numbered paging) {
    List<JsonNode> all = new ArrayList<>();
    Values page = firstPage(paging, values);
    for (int i = 0; i < MOST_PAGES; i++) {
      List<JsonNode> items = items(operation, ask(operation, page));
      all.addAll(items);
      if (items.size() < paging.size()) {
        return all;
      }
      page = page.with("page", paging.first() + i + 1);
    }
    throw endless();
  }

  private List<JsonNode> marked(Operation operation, Values values, Paging.Marked paging) {
    List<JsonNode> all = new ArrayList<>();
    Values page = firstPage(paging, values);
    for (int i = 0; i < MOST_PAGES; i++) {
      JsonNode answer = ask(operation, page);
      all.addAll(items(operation, answer));
      String next = answer.at(paging.next()).asString("");
      if (next.isEmpty()) {
        return all;
      }
      page = page.with("cursor", next);
    }
    throw endless();
  }

  private JsonNode ask(Operation operation, Values values) {
    requireNamed(operation, values);
    HttpResponse<String> response = send(operation.request().fill(values));
    int status = response.statusCode();
    JsonNode answer = tree(response.body());
    for (List<ErrorRule> rules : List.of(operation.errors(), descriptor.errors())) {
      for (ErrorRule rule : rules) {
        if (rule.fits(status, answer)) {
          throw new RestRefusal(rule.means(), refusal(operation, status));
        }
      }
    }
    if (!operation.success().contains(status)) {
      if (status < 400) {
        throw new OutcomeUnknown(descriptor.name() + " answered " + status);
      }
      throw new RestRefusal(Meaning.REJECTED, refusal(operation, status));
    }
    return answer;
  }

  private HttpResponse<String> send(RestRequest request) {
    pace.await();
    Authentication authentication = descriptor.authentication();
    Values proof =
        switch (authentication) {
          case KeyHeader _ -> account.values();
          case TokenRequest _ when tokens != null -> Values.none().with("token", tokens.token());
          case TokenRequest _ -> Values.none();
        };
    String value = authentication.value().fill(proof);
    if (value == null) {
      throw new NothingHappened("credentials of " + descriptor.name() + " are missing", null);
    }
    try {
      return http.send(request.with(authentication.header(), value).at(account.baseUrl()));
    } catch (NothingHappened e) {
      if (tokens != null) {
        tokens.doubt();
      }
      throw e;
    }
  }

  /** A search without what narrows it would find everybody. */
  private void requireNamed(Operation operation, Values values) {
    for (Set<String> group : operation.name().mustName()) {
      if (group.stream().noneMatch(v -> operation.names(v) && values.get(v) != null)) {
        throw new RestRefusal(
            Meaning.REJECTED,
            descriptor.name()
                + " cannot be asked to "
                + operation.name().key()
                + " without a value");
      }
    }
  }

  private List<JsonNode> items(Operation operation, JsonNode answer) {
    JsonPointer at = operation.list();
    JsonNode list = at == null ? answer : answer.at(at);
    if (!list.isArray()) {
      throw new OutcomeUnknown(
          descriptor.name() + "'s answer to " + operation.name().key() + " holds no list");
    }
    return list.valueStream().toList();
  }

  private OutcomeUnknown endless() {
    return new OutcomeUnknown(descriptor.name() + "'s list does not end");
  }

  private String refusal(Operation operation, int status) {
    return "%s refused %s (%d)".formatted(descriptor.name(), operation.name().key(), status);
  }

  /** Missing if it cannot be read: nothing is found in it. */
  private static JsonNode tree(String body) {
    try {
      return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }
}
