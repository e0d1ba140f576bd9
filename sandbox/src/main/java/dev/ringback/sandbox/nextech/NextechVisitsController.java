package dev.ringback.sandbox.nextech;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who each appointment is with. */
@RestController
class NextechVisitsController {
  private final Diary diary;

  NextechVisitsController(Diary diary) {
    this.diary = diary;
  }

  @GetMapping("/sandbox/nextech/appointments")
  List<Shown> appointments() {
    return diary.all().stream().map(v -> new Shown(v.id(), v.practitioner().id())).toList();
  }

  record Shown(String id, String staffId) {}
}
