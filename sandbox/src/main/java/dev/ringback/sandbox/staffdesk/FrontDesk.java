package dev.ringback.sandbox.staffdesk;

import dev.ringback.sandbox.booking.AppointmentView;
import dev.ringback.sandbox.control.Pace;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Looks at the requested times now and then, enters each in the book and confirms it. */
@Component
class FrontDesk {
  private static final String PERSON = "front-desk";
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
  private static final Duration TO_ENTER_ONE = Duration.ofSeconds(5);

  private final StaffApi api;
  private final PaperBook book;
  private final Pace pace;
  private final Clock clock;
  private final Map<String, Instant> seen = new ConcurrentHashMap<>();
  private volatile boolean confirms = true;
  private volatile boolean open;

  FrontDesk(StaffApi api, PaperBook book, Pace pace, Clock clock) {
    this.api = api;
    this.book = book;
    this.pace = pace;
    this.clock = clock;
  }

  /** Whether requests are confirmed from now on, or left lying. */
  void confirms(boolean wanted) {
    confirms = wanted;
  }

  @EventListener(ApplicationReadyEvent.class)
  void opens() {
    open = api.isOpen();
    if (open) {
      Thread.ofVirtual().name("front-desk").start(this::work);
    }
  }

  @PreDestroy
  void closes() {
    open = false;
  }

  private void work() {
    while (open) {
      try {
        look();
      } catch (IOException _) {
        // The staff API is down or starting: the next look finds the same requests.
        seen.clear();
      }
      pace.pause(BETWEEN_LOOKS);
    }
  }

  private void look() throws IOException {
    for (JsonNode request : api.appointments("REQUESTED")) {
      String id = request.path("id").asString("");
      Instant since = seen.computeIfAbsent(id, _ -> clock.instant());
      if (confirms && !clock.instant().isBefore(since.plus(pace.of(TO_ENTER_ONE)))) {
        enter(id, request);
      }
    }
    if (!book.isEmpty()) {
      for (JsonNode gone : api.appointments("CANCELLED")) {
        book.strike(gone.path("id").asString(""));
      }
    }
  }

  private void enter(String id, JsonNode request) throws IOException {
    if (api.confirm(id, PERSON)) {
      seen.remove(id);
      book.enter(
          request.at("/patient/phone").asString(""),
          new AppointmentView(
              id,
              Instant.parse(request.path("startsAt").asString("")),
              request.path("location").asString(""),
              false,
              notes(request)));
    }
  }

  private static String notes(JsonNode request) {
    return String.join(
        "; ", request.path("flags").valueStream().map(flag -> flag.asString("")).toList());
  }
}
