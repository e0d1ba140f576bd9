package dev.ringback.sandbox.conversation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes how the model behaves and shows what it was asked. */
@RestController
@RequestMapping("/sandbox/model")
class BehaviourController {
  private final Behaviour behaviour;
  private final ModelLog log;

  BehaviourController(Behaviour behaviour, ModelLog log) {
    this.behaviour = behaviour;
    this.log = log;
  }

  @PostMapping
  ResponseEntity<?> become(@RequestBody Wanted wanted) {
    Optional<Behaviour.Mode> mode =
        wanted.mode() == null ? Optional.of(Behaviour.Mode.NORMAL) : mode(wanted.mode());
    if (mode.isEmpty()) {
      return ResponseEntity.badRequest().body(Map.of("problem", "mode must be one of " + words()));
    }
    behaviour.become(
        Behaviour.Setting.of(
            mode.get(),
            wanted.seed() == null ? 1 : wanted.seed(),
            wanted.firstTokenMillis(),
            wanted.tokenMillis()));
    return ResponseEntity.ok(shown());
  }

  @GetMapping
  Shown shown() {
    Behaviour.Setting now = behaviour.setting();
    return new Shown(
        now.mode().word(), now.seed(), now.firstToken().toMillis(), now.token().toMillis());
  }

  /** The requests since then, oldest first. */
  @GetMapping("/requests")
  List<ModelLog.Row> requests(@RequestParam @Nullable Instant since) {
    return log.since(since == null ? Instant.MIN : since);
  }

  private static Optional<Behaviour.Mode> mode(String word) {
    return Arrays.stream(Behaviour.Mode.values()).filter(m -> m.word().equals(word)).findFirst();
  }

  private static String words() {
    return Arrays.stream(Behaviour.Mode.values())
        .map(Behaviour.Mode::word)
        .collect(Collectors.joining(", "));
  }

  /** What to become; what is absent takes its default. */
  record Wanted(
      @Nullable String mode,
      @Nullable Long seed,
      @Nullable Long firstTokenMillis,
      @Nullable Long tokenMillis) {}

  record Shown(String mode, long seed, long firstTokenMillis, long tokenMillis) {}
}
