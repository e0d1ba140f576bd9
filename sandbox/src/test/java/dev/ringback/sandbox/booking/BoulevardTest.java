package dev.ringback.sandbox.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.sandbox.SandboxApplication;
import dev.ringback.sandbox.control.CallerOnFile;
import dev.ringback.sandbox.control.Fault;
import dev.ringback.sandbox.control.Faults;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
    classes = SandboxApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"BOULEVARD_API_KEY=key", "BOULEVARD_API_SECRET=c2VjcmV0", "SANDBOX_PACE=0.01"})
class BoulevardTest {
  @LocalServerPort int port;
  @Autowired Faults faults;
  @Autowired ApplicationEventPublisher events;
  private BoulevardCaller caller;

  @BeforeEach
  void dial() {
    caller = new BoulevardCaller(port);
  }

  @AfterEach
  void clearFaults() {
    faults.clear();
  }

  @Test
  void booksFromCartToAppointment() throws Exception {
    String cart = caller.reservedCart("+15125557001");
    JsonNode checkout = caller.checkout(cart).path("data").path("checkoutCart");
    String appointmentId = checkout.at("/appointments/0/appointmentId").asString();
    assertThat(checkout.at("/cart/completedAt").isNull()).isFalse();

    JsonNode read =
        caller.client(
            "query($i:ID!,$c:ID){appointment(id:$i,cartId:$c){state startAt locationId}}",
            Map.of("i", appointmentId, "c", cart));
    assertThat(read.at("/data/appointment/state").asString()).isEqualTo("BOOKED");
    assertThat(caller.appointmentsOf("+15125557001")).isEqualTo(1);

    JsonNode again = caller.checkout(cart);
    assertThat(again.at("/errors/0/extensions/code").asString())
        .isEqualTo("CART_ALREADY_COMPLETED");
    assertThat(caller.appointmentsOf("+15125557001")).isEqualTo(1);
  }

  @Test
  void refusesNamesBoulevardDoesNotHave() throws Exception {
    assertRefused("query($i:ID!){cart(id:$i){id colour}}", Map.of("i", "x"));
    assertRefused("query($i:ID!){cart(cartId:$i){id}}", Map.of("i", "x"));
    assertRefused(
        "mutation($i:ReserveCartBookableItemsInput!){reserveCartBookableItems(input:$i){cart{id}}}",
        Map.of("i", Map.of("id", "x", "timeId", "y")));
    assertRefused(
        "query($i:ID!,$d:Date!){cartBookableTimes(id:$i,searchDate:$d){id}}",
        Map.of("i", "x", "d", "next week"));
  }

  @Test
  void losesTheAnswerButNotTheAppointment() throws Exception {
    String cart = caller.reservedCart("+15125557002");
    faults.plan("boulevard", "checkout", Fault.ERROR_500_AFTER_ACCEPT, 1);
    assertThat(caller.postClient(BoulevardCaller.checkoutBody(cart)).statusCode()).isEqualTo(500);
    JsonNode read = caller.client("query($i:ID!){cart(id:$i){completedAt}}", Map.of("i", cart));
    assertThat(read.at("/data/cart/completedAt").isNull()).isFalse();
    assertThat(caller.appointmentsOf("+15125557002")).isEqualTo(1);
  }

  @Test
  void doesNothingWhenUnavailableOrTooBusy() throws Exception {
    String cart = caller.reservedCart("+15125557003");
    faults.plan("boulevard", "checkout", Fault.UNAVAILABLE_503, 1);
    faults.plan("boulevard", "checkout", Fault.TOO_MANY_429, 1);
    assertThat(caller.postClient(BoulevardCaller.checkoutBody(cart)).statusCode()).isEqualTo(503);
    HttpResponse<String> busy = caller.postClient(BoulevardCaller.checkoutBody(cart));
    assertThat(busy.statusCode()).isEqualTo(429);
    assertThat(busy.headers().firstValue("Retry-After")).contains("1");
    assertThat(caller.appointmentsOf("+15125557003")).isZero();
  }

  @Test
  void showsTheReservationAndItsEnd() throws Exception {
    String cart = caller.reservedCart("+15125557004");
    JsonNode read =
        caller.client(
            "query($i:ID!){cart(id:$i){startTime expiresAt errors{code} summary{total "
                + "paymentMethodRequired} selectedItems{id item{name} ... on CartBookableItem{"
                + "startTime}} availableCategories{availableItems{id ... on "
                + "CartAvailableBookableItem{staffVariants{id staff{id displayName}}}}}}}",
            Map.of("i", cart));
    JsonNode shown = read.at("/data/cart");
    assertThat(shown.at("/startTime").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:00");
    assertThat(Instant.parse(shown.at("/expiresAt").asString())).isAfter(Instant.now());
    assertThat(shown.at("/errors")).isEmpty();
    assertThat(shown.at("/selectedItems/0/item/name").asString()).isEqualTo("Consultation");
    assertThat(shown.at("/availableCategories/0/availableItems/0/staffVariants")).hasSize(2);
  }

  @Test
  void refusesAWrongKeyAndAnUnknownBusiness() throws Exception {
    String body = BoulevardCaller.body("{business{name}}", Map.of());
    assertThat(caller.post("/" + BoulevardCaller.BUSINESS + "/client", "wrong:", body).statusCode())
        .isEqualTo(401);
    assertThat(caller.post("/someone-else/client", "key:", body).statusCode()).isEqualTo(404);
    assertThat(caller.post("/admin", "key:", body).statusCode()).isEqualTo(401);
    JsonNode business = caller.client("{business{name locations{edges{node{id tz}}}}}", Map.of());
    assertThat(business.at("/data/business/locations/edges")).hasSize(2);
  }

  @Test
  void answersAnAdministrator() throws Exception {
    String cart = caller.reservedCart("+15125557005");
    String clientId =
        caller.checkout(cart).at("/data/checkoutCart/appointments/0/clientId").asString();
    JsonNode found =
        caller.admin(
            "query($l:ID!,$c:ID,$q:QueryString){appointments(locationId:$l,clientId:$c,first:5,"
                + "query:$q){edges{node{id startAt cancelled}} pageInfo{hasNextPage}}}",
            Map.of("l", Books.AUSTIN, "c", clientId, "q", "cancelled = false"));
    assertThat(found.at("/data/appointments/edges")).hasSize(1);
    String id = found.at("/data/appointments/edges/0/node/id").asString();

    JsonNode cancelled =
        caller.admin(
            "mutation($i:CancelAppointmentInput!){cancelAppointment(input:$i){appointment{state "
                + "cancellation{reason}}}}",
            Map.of("i", Map.of("id", id, "reason", "CLIENT_CANCEL", "notifyClient", false)));
    assertThat(cancelled.at("/data/cancelAppointment/appointment/state").asString())
        .isEqualTo("CANCELLED");

    JsonNode people =
        caller.admin(
            "query($e:[String!]){clients(first:5,emails:$e){edges{node{id mobilePhone}}}}",
            Map.of("e", List.of("5125557005@example.com")));
    assertThat(people.at("/data/clients/edges/0/node/id").asString()).isEqualTo(clientId);
  }

  @Test
  void keepsTheClientsMessageAsANoteOfTheAppointment() throws Exception {
    String cart = caller.reservedCart("+15125557007");
    caller.client(
        "mutation($i:UpdateCartInput!){updateCart(input:$i){cart{clientMessage}}}",
        Map.of("i", Map.of("id", cart, "clientMessage", "Said on booking: I'm pregnant")));
    String id =
        caller.checkout(cart).at("/data/checkoutCart/appointments/0/appointmentId").asString();
    JsonNode made = caller.client("query($i:ID!){appointment(id:$i){notes}}", Map.of("i", id));
    assertThat(made.at("/data/appointment/notes").asString())
        .isEqualTo("Said on booking: I'm pregnant");
  }

  @Test
  void knowsCallersPutOnFile() throws Exception {
    events.publishEvent(new CallerOnFile("+15125557006", "Rita", "Moss", "rita@example.com"));
    String cart = caller.reservedCart("+15125557006");
    String clientId =
        caller.checkout(cart).at("/data/checkoutCart/appointments/0/clientId").asString();
    JsonNode people =
        caller.admin("{clients(emails:[\"rita@example.com\"]){edges{node{id}}}}", Map.of());
    assertThat(people.at("/data/clients/edges/0/node/id").asString()).isEqualTo(clientId);
  }

  private void assertRefused(String query, Map<String, Object> variables) throws Exception {
    HttpResponse<String> answer = caller.postClient(BoulevardCaller.body(query, variables));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(BoulevardCaller.JSON.readTree(answer.body()).path("errors")).isNotEmpty();
  }
}
