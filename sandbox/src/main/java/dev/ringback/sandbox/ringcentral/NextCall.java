package dev.ringback.sandbox.ringcentral;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** The course that was asked for of the call that comes next. */
@Component
class NextCall {
  private final AtomicReference<List<Stage>> planned = new AtomicReference<>(List.of());

  void plan(List<Stage> course) {
    planned.set(List.copyOf(course));
  }

  /** Empty unless one was asked for. */
  List<Stage> take() {
    return planned.getAndSet(List.of());
  }
}
