package dev.ringback.sandbox.twilio;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The account itself, and 20404 for every path the API does not have. */
@RestController
class AccountController {
  private static final Instant OPENED = Instant.parse("2026-01-05T15:00:00Z");

  private final TwilioSettings settings;

  AccountController(TwilioSettings settings) {
    this.settings = settings;
  }

  @GetMapping("/twilio/2010-04-01/Accounts/{account}.json")
  Map<String, Object> account(@PathVariable String account) {
    String uri = "/2010-04-01/Accounts/" + account;
    if (!account.equals(settings.accountSid())) {
      throw TwilioRefusal.notFound(uri + ".json");
    }
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("sid", account);
    view.put("friendly_name", "Sandbox");
    view.put("owner_account_sid", account);
    view.put("auth_token", settings.authToken());
    view.put("status", "active");
    view.put("type", "Full");
    view.put("date_created", TwilioTime.rfc2822(OPENED));
    view.put("date_updated", TwilioTime.rfc2822(OPENED));
    view.put(
        "subresource_uris",
        Map.of("calls", uri + "/Calls.json", "messages", uri + "/Messages.json"));
    view.put("uri", uri + ".json");
    return view;
  }

  @RequestMapping("/twilio/**")
  Map<String, Object> other(HttpServletRequest request) {
    throw TwilioRefusal.notFound(request.getRequestURI().replaceFirst("^/twilio", ""));
  }
}
