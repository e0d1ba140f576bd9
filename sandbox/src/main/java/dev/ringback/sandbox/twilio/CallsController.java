package dev.ringback.sandbox.twilio;

import dev.ringback.sandbox.control.VendorLog;
import java.time.Clock;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The Calls resource. */
@RestController
class CallsController {
  private static final String LIST = "/twilio/2010-04-01/Accounts/{account}/Calls.json";
  private static final String ONE = "/twilio/2010-04-01/Accounts/{account}/Calls/{sid}.json";
  private static final Set<String> FILTERS =
      Set.of(
          "To",
          "From",
          "ParentCallSid",
          "Status",
          "StartTime",
          "StartTime<",
          "StartTime>",
          "PageSize",
          "Page",
          "PageToken");

  private final TwilioSettings settings;
  private final Calls calls;
  private final CallCarrier carrier;
  private final CallUpdate update;
  private final AccountGate gate;
  private final VendorLog log;
  private final Clock clock;

  CallsController(
      TwilioSettings settings,
      Calls calls,
      CallCarrier carrier,
      CallUpdate update,
      AccountGate gate,
      VendorLog log,
      Clock clock) {
    this.settings = settings;
    this.calls = calls;
    this.carrier = carrier;
    this.update = update;
    this.gate = gate;
    this.log = log;
    this.clock = clock;
  }

  @PostMapping(LIST)
  ResponseEntity<?> create(
      @PathVariable String account, @RequestParam MultiValueMap<String, String> form) {
    return gate.pass(
        account,
        "create-call",
        () -> {
          var request = CallRequest.of(Form.of(form, CallRequest.PARAMETERS), settings.numbers());
          Call call = new Call(request, clock.instant());
          calls.add(call);
          log.record(
              "twilio", "call", call.sid(), request.to(), "queued", "from " + request.from());
          var answer = ResponseEntity.status(201).body(call.view(account));
          carrier.place(call);
          return answer;
        });
  }

  @GetMapping(LIST)
  ResponseEntity<?> list(
      @PathVariable String account, @RequestParam MultiValueMap<String, String> query) {
    return gate.pass(
        account,
        "list-calls",
        () -> {
          var filter = Form.of(query, FILTERS);
          return Listing.page(
              account, "Calls", calls.list(CallFilter.of(filter)), filter, Call::view);
        });
  }

  @GetMapping(ONE)
  ResponseEntity<?> one(@PathVariable String account, @PathVariable String sid) {
    return gate.pass(
        account, "fetch-call", () -> ResponseEntity.ok(find(account, sid).view(account)));
  }

  @PostMapping(ONE)
  ResponseEntity<?> update(
      @PathVariable String account,
      @PathVariable String sid,
      @RequestParam MultiValueMap<String, String> form) {
    return gate.pass(
        account,
        "update-call",
        () -> {
          Call call = find(account, sid);
          update.apply(call, Form.of(form, CallUpdate.PARAMETERS));
          return ResponseEntity.ok(call.view(account));
        });
  }

  @DeleteMapping(ONE)
  ResponseEntity<?> delete(@PathVariable String account, @PathVariable String sid) {
    return gate.pass(
        account,
        "delete-call",
        () -> {
          Call call = find(account, sid);
          if (!calls.delete(sid)) {
            throw TwilioRefusal.notFinished();
          }
          log.record("twilio", "delete-call", sid, call.person(), "deleted", "");
          return ResponseEntity.noContent().build();
        });
  }

  private Call find(String account, String sid) {
    return calls.find(sid).orElseThrow(() -> TwilioRefusal.missing(account, "Calls", sid));
  }
}
