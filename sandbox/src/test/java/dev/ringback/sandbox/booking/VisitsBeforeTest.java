package dev.ringback.sandbox.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.sandbox.SandboxApplication;
import dev.ringback.sandbox.control.CallerHasVisit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;

@SpringBootTest(
    classes = SandboxApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"BOULEVARD_API_KEY=key", "BOULEVARD_API_SECRET=c2VjcmV0", "SANDBOX_PACE=0.01"})
class VisitsBeforeTest {
  @Autowired ApplicationEventPublisher events;
  @Autowired BoulevardBooks books;

  @Test
  void areThereBeforeTheStoryBegins() {
    events.publishEvent(new CallerHasVisit("+15125558801", "Hugo", "Brandt", null, 4));
    events.publishEvent(new CallerHasVisit("+15125558801", "Hugo", "Brandt", null, 9));
    assertThat(books.of("+15125558801"))
        .hasSize(2)
        .allSatisfy(visit -> {
          assertThat(visit.cancelled()).isFalse();
          assertThat(visit.notes()).isEqualTo(VisitsBefore.NOTE);
        });
  }
}
