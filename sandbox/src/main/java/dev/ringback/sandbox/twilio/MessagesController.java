package dev.ringback.sandbox.twilio;

import dev.ringback.sandbox.control.VendorLog;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The Messages resource. */
@RestController
class MessagesController {
  private static final String LIST = "/twilio/2010-04-01/Accounts/{account}/Messages.json";
  private static final String ONE = "/twilio/2010-04-01/Accounts/{account}/Messages/{sid}.json";
  private static final Set<String> FILTERS =
      Set.of("To", "From", "DateSent", "DateSent<", "DateSent>", "PageSize", "Page", "PageToken");

  private final Messages messages;
  private final MessageDesk desk;
  private final AccountGate gate;
  private final VendorLog log;

  MessagesController(Messages messages, MessageDesk desk, AccountGate gate, VendorLog log) {
    this.messages = messages;
    this.desk = desk;
    this.gate = gate;
    this.log = log;
  }

  @PostMapping(LIST)
  ResponseEntity<?> create(
      @PathVariable String account, @RequestParam MultiValueMap<String, String> form) {
    return gate.pass(
        account,
        "create-message",
        () -> {
          var request = MessageRequest.of(Form.of(form, MessageRequest.PARAMETERS));
          return ResponseEntity.status(201).body(desk.accept(request).view(account));
        });
  }

  @GetMapping(LIST)
  ResponseEntity<?> list(
      @PathVariable String account, @RequestParam MultiValueMap<String, String> query) {
    return gate.pass(
        account,
        "list-messages",
        () -> {
          var filter = Form.of(query, FILTERS);
          var sent = TwilioTime.filter(filter, "DateSent");
          String to = filter.get("To");
          String from = filter.get("From");
          var found =
              messages.list(m ->
                  (to == null || to.equals(m.to()))
                      && (from == null || from.equals(m.from()))
                      && sent.test(m.sent()));
          return Listing.page(account, "Messages", found, filter, Message::view);
        });
  }

  @GetMapping(ONE)
  ResponseEntity<?> one(@PathVariable String account, @PathVariable String sid) {
    return gate.pass(
        account,
        "fetch-message",
        () ->
            ResponseEntity.ok(
                messages.find(sid).orElseThrow(() -> missing(account, sid)).view(account)));
  }

  /** Twilio allows redaction only, by an empty body, and cancelling of scheduled messages. */
  @PostMapping(ONE)
  ResponseEntity<?> update(
      @PathVariable String account,
      @PathVariable String sid,
      @RequestParam MultiValueMap<String, String> form) {
    return gate.pass(
        account,
        "update-message",
        () -> {
          Form update = Form.of(form, Set.of("Body", "Status"));
          if (update.get("Status") != null) {
            throw TwilioRefusal.badRequest(30409, "Message is not in a cancelable state");
          }
          if (update.get("Body") != null) {
            throw TwilioRefusal.badRequest(20001, "Body may only be emptied");
          }
          return ResponseEntity.ok(
              messages.redact(sid).orElseThrow(() -> missing(account, sid)).view(account));
        });
  }

  @DeleteMapping(ONE)
  ResponseEntity<?> delete(@PathVariable String account, @PathVariable String sid) {
    return gate.pass(
        account,
        "delete-message",
        () -> {
          Message message = messages.find(sid).orElseThrow(() -> missing(account, sid));
          if (!messages.delete(sid)) {
            throw TwilioRefusal.notFinished();
          }
          log.record("twilio", "delete-message", sid, person(message), "deleted", "");
          return ResponseEntity.noContent().build();
        });
  }

  private static String person(Message message) {
    String number =
        message.direction() == Message.Direction.INBOUND ? message.from() : message.to();
    return number.replaceFirst("^whatsapp:", "");
  }

  private static TwilioRefusal missing(String account, String sid) {
    return TwilioRefusal.missing(account, "Messages", sid);
  }
}
