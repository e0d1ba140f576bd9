package dev.ringback.sandbox.staffdesk;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tells the front desk to confirm requested times, or to leave them lying. */
@RestController
class FrontDeskController {
  private final FrontDesk desk;

  FrontDeskController(FrontDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/sandbox/front-desk")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void instruct(@RequestBody Instruction instruction) {
    desk.confirms(instruction.confirms());
  }

  record Instruction(boolean confirms) {}
}
