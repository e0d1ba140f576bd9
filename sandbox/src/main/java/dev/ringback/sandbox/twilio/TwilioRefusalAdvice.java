package dev.ringback.sandbox.twilio;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a refused request in Twilio's form. */
@RestControllerAdvice(basePackageClasses = TwilioRefusalAdvice.class)
class TwilioRefusalAdvice {
  @ExceptionHandler
  ResponseEntity<?> refused(TwilioRefusal refusal) {
    var answer = ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_JSON);
    if (refusal.status() == 401) {
      answer.header("WWW-Authenticate", "Basic realm=\"Twilio API\"");
    }
    return answer.body(refusal.body());
  }
}
