package dev.ringback.sandbox.booking;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Closes every practice to new appointments, and opens it again. */
@RestController
@RequestMapping("/sandbox/calendar")
class CalendarController {
  private final List<PracticeControls> systems;

  CalendarController(List<PracticeControls> systems) {
    this.systems = systems;
  }

  @PostMapping("/closed")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(@RequestBody Closing closing) {
    systems.forEach(system -> system.close(closing.closed()));
  }

  record Closing(boolean closed) {}
}
