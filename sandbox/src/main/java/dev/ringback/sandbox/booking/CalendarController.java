package dev.ringback.sandbox.booking;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Closes the whole business to new appointments, and opens it again. */
@RestController
@RequestMapping("/sandbox/calendar")
class CalendarController {
  private final ProviderCalendars calendars;

  CalendarController(ProviderCalendars calendars) {
    this.calendars = calendars;
  }

  @PostMapping("/closed")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(@RequestBody Closing closing) {
    calendars.close(closing.closed());
  }

  record Closing(boolean closed) {}
}
