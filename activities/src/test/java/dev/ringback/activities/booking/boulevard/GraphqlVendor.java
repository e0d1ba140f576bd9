package dev.ringback.activities.booking.boulevard;

import dev.ringback.activities.ScriptedVendor;
import dev.ringback.activities.ScriptedVendor.Answer;
import dev.ringback.activities.ScriptedVendor.Asked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Boulevard on loopback: answers by the field that is asked for. */
final class GraphqlVendor implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, String> USUAL = new LinkedHashMap<>();

  static {
    USUAL.put("createCart(", "{\"createCart\":{\"cart\":{\"id\":\"cart-new\"}}}");
    USUAL.put(
        "addCartSelectedBookableItem(",
        "{\"addCartSelectedBookableItem\":{\"cart\":{\"id\":\"cart-new\",\"selectedItems\":[{\"id\":\"i\",\"item\":{\"listDuration\":45}}]}}}");
    USUAL.put(
        "cartBookableDates(",
        "{\"cartBookableDates\":[{\"date\":\"2026-11-25\"},{\"date\":\"2026-11-24\"}]}");
    USUAL.put(
        "cartBookableTimes(",
        "{\"cartBookableTimes\":[{\"id\":\"t2\",\"startTime\":\"2026-11-24T14:30:00-06:00\"},{\"id\":\"t1\",\"startTime\":\"2026-11-24T09:00:00-06:00\"}]}");
    USUAL.put(
        "reserveCartBookableItems(",
        "{\"reserveCartBookableItems\":{\"cart\":{\"id\":\"cart-1\",\"completedAt\":null}}}");
    USUAL.put(
        "updateCart(",
        "{\"updateCart\":{\"cart\":{\"id\":\"cart-1\",\"errors\":[],\"summary\":{\"paymentMethodRequired\":false}}}}");
    USUAL.put(
        "checkoutCart(",
        "{\"checkoutCart\":{\"cart\":{\"id\":\"cart-1\",\"completedAt\":\"2026-11-23T18:00:01Z\"},\"appointments\":[{\"appointmentId\":\"urn:blvd:Appointment:9\",\"forCartOwner\":true}]}}");
    USUAL.put("cart(", "{\"cart\":{\"id\":\"cart-1\",\"completedAt\":null}}");
    USUAL.put("clients(", "{\"clients\":{\"edges\":[]}}");
    USUAL.put("appointments(", "{\"appointments\":{\"edges\":[]}}");
  }

  final ScriptedVendor http = new ScriptedVendor();
  private final Map<String, Queue<Answer>> scripted = new LinkedHashMap<>();

  GraphqlVendor() {
    http.always(this::answer);
  }

  /** What the next question for this field gets. */
  GraphqlVendor next(String field, String data) {
    return answer(field, new Answer(200, "{\"data\":" + data + "}", Map.of()));
  }

  GraphqlVendor refuse(String field, String code) {
    return answer(
        field,
        new Answer(
            200,
            "{\"data\":null,\"errors\":[{\"message\":\"about Dana\",\"path\":[\"%s\"],\"extensions\":{\"code\":\"%s\"}}]}"
                .formatted(field, code),
            Map.of()));
  }

  GraphqlVendor fail(String field, int status) {
    return answer(field, new Answer(status, "", Map.of()));
  }

  List<Asked> asked(String field) {
    return http.asked().stream().filter(a -> field(a).equals(field + "(")).toList();
  }

  JsonNode variables(String field) {
    List<Asked> all = new ArrayList<>(asked(field));
    return JSON.readTree(all.getLast().body()).path("variables");
  }

  private GraphqlVendor answer(String field, Answer answer) {
    scripted.computeIfAbsent(field + "(", f -> new ConcurrentLinkedQueue<>()).add(answer);
    return this;
  }

  private Answer answer(Asked asked) {
    String field = field(asked);
    Queue<Answer> queue = scripted.get(field);
    Answer next = queue == null ? null : queue.poll();
    return next != null ? next : new Answer(200, "{\"data\":" + USUAL.get(field) + "}", Map.of());
  }

  private static String field(Asked asked) {
    String query = JSON.readTree(asked.body()).path("query").asString();
    String inner = query.substring(query.indexOf('{') + 1).strip();
    return inner.substring(0, inner.indexOf('(') + 1);
  }

  @Override
  public void close() {
    http.close();
  }
}
