package dev.ringback.sandbox.nextech;

import dev.ringback.sandbox.control.FaultGate;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The directory Nextech's tokens come from. */
@RestController("nextechTokenController")
class TokenController {
  private final IssuedTokens tokens;
  private final FaultGate faults;

  TokenController(IssuedTokens tokens, FaultGate faults) {
    this.tokens = tokens;
    this.faults = faults;
  }

  @PostMapping(
      path = "/nextech/oauth2/token",
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<?> token(@RequestParam MultiValueMap<String, String> form) {
    return faults.pass(
        "nextech",
        "token",
        status -> Map.of("error", "temporarily_unavailable"),
        () -> {
          try {
            return ResponseEntity.ok(tokens.issue(form.toSingleValueMap()));
          } catch (Refusal e) {
            return ResponseEntity.status(e.status())
                .body(Map.of("error", String.valueOf(e.getMessage())));
          }
        });
  }
}
