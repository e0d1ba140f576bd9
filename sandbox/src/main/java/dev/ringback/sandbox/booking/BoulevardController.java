package dev.ringback.sandbox.booking;

import dev.ringback.sandbox.control.FaultGate;
import graphql.GraphQL;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Boulevard's two GraphQL addresses. GraphQL errors come with HTTP 200. */
@RestController
@RequestMapping("/boulevard/api/2020-01")
class BoulevardController {
  private final GraphQL clientGraphql;
  private final GraphQL adminGraphql;
  private final BoulevardKeys keys;
  private final Catalogue catalogue;
  private final FaultGate faults;

  BoulevardController(
      @Qualifier("clientGraphql") GraphQL clientGraphql,
      @Qualifier("adminGraphql") GraphQL adminGraphql,
      BoulevardKeys keys,
      Catalogue catalogue,
      FaultGate faults) {
    this.clientGraphql = clientGraphql;
    this.adminGraphql = adminGraphql;
    this.keys = keys;
    this.catalogue = catalogue;
    this.faults = faults;
  }

  @PostMapping("/{businessId}/client")
  ResponseEntity<?> client(
      @PathVariable String businessId,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      @RequestBody GraphqlRequest request) {
    if (!businessId.equals(catalogue.business().id())) {
      return refusal(404, "Business not found");
    }
    return keys.admitsGuest(authorization) ? answer(clientGraphql, request) : unauthorized();
  }

  @PostMapping("/admin")
  ResponseEntity<?> admin(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      @RequestBody GraphqlRequest request) {
    return keys.admitsAdmin(authorization) ? answer(adminGraphql, request) : unauthorized();
  }

  private ResponseEntity<?> answer(GraphQL engine, GraphqlRequest request) {
    return faults.pass(
        "boulevard",
        request.operation(),
        BoulevardController::failure,
        () -> ResponseEntity.ok(engine.execute(request.input()).toSpecification()));
  }

  private static Object failure(int status) {
    return errors(
        switch (status) {
          case 429 -> "Too many requests";
          case 503 -> "Service unavailable";
          default -> "Internal server error";
        });
  }

  private static ResponseEntity<?> unauthorized() {
    return refusal(401, "Unauthorized");
  }

  private static ResponseEntity<?> refusal(int status, String message) {
    return ResponseEntity.status(status).body(errors(message));
  }

  private static Map<String, Object> errors(String message) {
    return Map.of("errors", List.of(Map.of("message", message)));
  }
}
