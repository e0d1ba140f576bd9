package dev.ringback.sandbox.twilio;

import dev.ringback.sandbox.control.VendorLog;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The Recordings resource. A recording outlives its call until it is deleted. */
@RestController
class RecordingsController {
  private static final String ACCOUNT = "/twilio/2010-04-01/Accounts/{account}/";
  private static final Set<String> FILTERS =
      Set.of("CallSid", "PageSize", "Page", "PageToken", "IncludeSoftDeleted");

  private final Calls calls;
  private final AccountGate gate;
  private final VendorLog log;
  private final Clock clock;
  private final Map<String, Recording> bySid = new LinkedHashMap<>();

  RecordingsController(Calls calls, AccountGate gate, VendorLog log, Clock clock) {
    this.calls = calls;
    this.gate = gate;
    this.log = log;
    this.clock = clock;
  }

  /** Starts recording a call that is under way. */
  @PostMapping(ACCOUNT + "Calls/{call}/Recordings.json")
  ResponseEntity<?> start(@PathVariable String account, @PathVariable String call) {
    return gate.pass(
        account,
        "create-recording",
        () -> {
          Call recorded =
              calls
                  .find(call)
                  .filter(c -> c.status() == CallStatus.IN_PROGRESS)
                  .orElseThrow(() ->
                      TwilioRefusal.badRequest(
                          21220, "Requested resource is not eligible for recording"));
          var recording = new Recording(Sid.fresh("RE"), recorded, clock.instant());
          synchronized (bySid) {
            bySid.put(recording.sid(), recording);
          }
          return ResponseEntity.status(201).body(recording.view(account));
        });
  }

  @GetMapping(ACCOUNT + "Recordings.json")
  ResponseEntity<?> list(
      @PathVariable String account, @RequestParam MultiValueMap<String, String> query) {
    return gate.pass(
        account,
        "list-recordings",
        () -> {
          var filter = Form.of(query, FILTERS);
          String call = filter.get("CallSid");
          synchronized (bySid) {
            var found =
                new ArrayList<>(bySid.values())
                    .reversed().stream()
                        .filter(r -> call == null || call.equals(r.call().sid()))
                        .toList();
            return Listing.page(account, "Recordings", found, filter, Recording::view);
          }
        });
  }

  @DeleteMapping(ACCOUNT + "Recordings/{sid}.json")
  ResponseEntity<?> delete(@PathVariable String account, @PathVariable String sid) {
    return gate.pass(
        account,
        "delete-recording",
        () -> {
          synchronized (bySid) {
            Recording recording = bySid.get(sid);
            if (recording == null) {
              throw TwilioRefusal.missing(account, "Recordings", sid);
            }
            if (!recording.complete()) {
              throw TwilioRefusal.notFinished();
            }
            bySid.remove(sid);
            log.record("twilio", "delete-recording", sid, recording.call().person(), "deleted", "");
            return ResponseEntity.noContent().build();
          }
        });
  }
}
