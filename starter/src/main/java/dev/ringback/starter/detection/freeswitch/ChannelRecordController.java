package dev.ringback.starter.detection.freeswitch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.starter.Problem;
import dev.ringback.starter.Tokens;
import dev.ringback.starter.intake.Intake;
import dev.ringback.starter.intake.WebhookDelivery;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where mod_xml_cdr posts. It signs nothing; its {@code cred} comes as basic authentication. It
 * posts every leg, and again until it gets a 200.
 */
@RestController
class ChannelRecordController {
  private static final int LIMIT = 512 * 1024;

  private final FreeSwitchSettings settings;
  private final FreeSwitchLegs legs;
  private final Intake intake;
  private final Clock clock;

  ChannelRecordController(
      FreeSwitchSettings settings, FreeSwitchLegs legs, Intake intake, Clock clock) {
    this.settings = settings;
    this.legs = legs;
    this.intake = intake;
    this.clock = clock;
  }

  @PostMapping("/webhooks/freeswitch/cdr")
  ResponseEntity<Void> receive(
      HttpServletRequest request,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String given)
      throws IOException {
    if (settings.cdrPassword().isBlank()) {
      throw Problem.of(HttpStatus.NOT_FOUND, "FreeSWITCH is not set up here.");
    }
    requireCredentials(given);
    WebhookDelivery delivery = WebhookDelivery.read(request, clock, LIMIT);
    FinishedLeg leg = ChannelRecord.parse(delivery.body()).leg(delivery.at());
    if (legs.counts(leg)) {
      intake.take(ChannelRecordHandler.SOURCE, leg.uuid(), delivery.body(), delivery.at());
    }
    return ResponseEntity.ok().build();
  }

  private void requireCredentials(@Nullable String given) {
    if (given == null) {
      ErrorResponseException problem =
          Problem.of(HttpStatus.UNAUTHORIZED, "Set cred in xml_cdr.conf.xml to user:password.");
      problem.getHeaders().add(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"ringback\"");
      throw problem;
    }
    String pair = settings.cdrUser() + ":" + settings.cdrPassword();
    String expected = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    if (!Tokens.same(expected, given)) {
      throw Problem.of(HttpStatus.FORBIDDEN, "The user or password of the call record is wrong.");
    }
  }
}
