package dev.ringback.sandbox.restpms;

import dev.ringback.sandbox.control.CallerOnFile;
import dev.ringback.sandbox.control.RivalTakesOffered;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens in a practice besides its API. */
@Component
class PracticeEvents {
  private final List<Practice> practices;

  PracticeEvents(List<Practice> practices) {
    this.practices = practices;
  }

  @EventListener
  void onFile(CallerOnFile caller) {
    for (Practice practice : practices) {
      if (practice.patients().having(p -> caller.phoneE164().equals(p.phone())).isEmpty()) {
        var _ =
            practice.register(caller.given(), caller.family(), caller.email(), caller.phoneE164());
      }
    }
  }

  @EventListener
  void on(RivalTakesOffered event) {
    practices.forEach(Practice::takeShown);
  }
}
