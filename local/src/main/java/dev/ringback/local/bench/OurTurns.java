package dev.ringback.local.bench;

import dev.ringback.local.machine.Patience;
import dev.ringback.local.story.SandboxControls;
import dev.ringback.local.story.SandboxControls.ModelRequest;
import dev.ringback.local.story.SandboxControls.RelayTurn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns of calls that a scripted talker makes, as the vendor's side of the line measures them. */
final class OurTurns {
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final Map<String, Object> TALKER =
      Map.of(
          "definition",
          Map.of(
              "title", "A talker for the bench",
              "caller",
                  Map.of(
                      "given", "Marisol", "family", "Ortega", "onFile", false, "whatsApp", false),
              "phone", List.of(Map.of("ends", "PERSON", "after", 1)),
              "texts", Map.of("reads", List.of(), "ignoresFirst", 0),
              "opening",
                  Map.of(
                      "say",
                      List.of(
                          "Hi! Yes, I was hoping to get Botox for my forehead lines before {event}.")),
              "talks", "books-a-consultation"));

  private final SandboxControls sandbox;

  OurTurns(SandboxControls sandbox) {
    this.sandbox = sandbox;
  }

  /**
   * What a call's turns took in nanoseconds, each without the model's own time to its first token.
   *
   * @param aside turns left out: cut off, or not read by the model exactly once
   */
  record Call(List<Long> turns, int aside) {}

  Call call() {
    var begin = Instant.now();
    var cast = sandbox.cast(TALKER);
    sandbox.ring(cast.id());
    Patience.until(begin.plus(LIMIT), () -> isOver(cast) ? true : null);
    return measured(sandbox.relayTurns(begin), sandbox.modelRequests(begin));
  }

  private boolean isOver(SandboxControls.Patient cast) {
    var now = sandbox.patient(cast.id());
    return now.done()
        && sandbox.effects(cast.caller()).stream()
            .filter(effect -> effect.kind().equals("call"))
            .allMatch(effect -> "completed".equals(effect.status()));
  }

  /** From the caller's last word to our first, less the model's share. */
  static Call measured(List<RelayTurn> turns, List<ModelRequest> requests) {
    var nanos = new ArrayList<Long>();
    var aside = 0;
    for (var i = 0; i < turns.size(); i++) {
      var turn = turns.get(i);
      var next = i + 1 < turns.size() ? turns.get(i + 1).promptAt() : Instant.MAX;
      var read =
          requests.stream()
              .filter(r -> !r.at().isBefore(turn.promptAt()) && r.at().isBefore(next))
              .toList();
      var first = turn.firstTextAt();
      var token = read.size() == 1 ? read.getFirst().firstTokenAt() : null;
      if (first == null || token == null || turn.interrupted()) {
        aside++;
        continue;
      }
      // Words before the model's first token did not wait for it.
      var model =
          token.isAfter(first) ? Duration.ZERO : Duration.between(read.getFirst().at(), token);
      nanos.add(Duration.between(turn.promptAt(), first).minus(model).toNanos());
    }
    return new Call(nanos, aside);
  }
}
