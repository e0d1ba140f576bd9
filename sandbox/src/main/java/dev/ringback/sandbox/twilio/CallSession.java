package dev.ringback.sandbox.twilio;

import dev.ringback.sandbox.network.Listener;
import dev.ringback.sandbox.network.Reaction;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An answered call: follows one document after the other until somebody hangs up. */
final class CallSession {
  private static final String APOLOGY = "We are sorry, an application error has occurred. Goodbye.";

  private final Line line;
  private final Listener listener;

  CallSession(Line line, Listener listener) {
    this.line = line;
    this.listener = listener;
  }

  /** Runs to the end and says how it ended. */
  String run() {
    Step step = new Step(line.call().request().script(), Map.of());
    while (step != null) {
      try {
        step = follow(step.script(), line.load(step.script(), step.news()));
      } catch (CallOver over) {
        Call.Script redirect = line.call().takeRedirect();
        if (redirect == null) {
          if (over.how().equals("application error")) {
            listener.hears(APOLOGY, false);
          }
          return over.how();
        }
        step = new Step(redirect, Map.of());
      }
    }
    return "the other side hung up";
  }

  private @Nullable Step follow(Call.Script document, List<Verb> verbs) {
    for (Verb verb : verbs) {
      switch (verb) {
        case Verb.Say say -> say(say.words());
        case Verb.Pause pause -> line.pause(Duration.ofSeconds(pause.seconds()));
        case Verb.Redirect to -> {
          return new Step(script(document, to.url(), to.method()), Map.of());
        }
        case Verb.Hangup _, Verb.Reject _ -> {
          return null;
        }
        case Verb.Gather gather -> {
          Map<String, String> heard = gather(gather);
          if (heard != null) {
            return new Step(script(document, gather.action(), gather.method()), heard);
          }
        }
        case Verb.Connect connect -> {
          Map<String, String> result = connect(document, connect);
          if (connect.action() != null) {
            return new Step(script(document, connect.action(), connect.method()), result);
          }
        }
        case Verb.Dial dial -> {
          Map<String, String> result = new DialedLeg(line).dial(dial);
          if (dial.action() != null) {
            return new Step(script(document, dial.action(), dial.method()), result);
          }
        }
      }
    }
    return null;
  }

  private Map<String, String> connect(Call.Script document, Verb.Connect connect) {
    RelaySession.Ended ended = line.relay(connect.relay(), listener).run();
    boolean gone = ended.why() == RelaySession.Why.CALLEE_GONE;
    if (!gone && ended.why() != RelaySession.Why.STOPPED) {
      return ended.form();
    }
    if (connect.action() != null && (gone || line.call().status().over())) {
      line.tell(script(document, connect.action(), connect.method()), ended.form());
    }
    throw new CallOver(gone ? "the callee hung up" : line.call().status().wire());
  }

  private void say(String words) {
    Reaction reaction = listener.hears(words, false);
    line.pause(speaking(words));
    leaveIfTheyDo(reaction);
  }

  /** What was heard, empty for a silence that is reported, null for one that is not. */
  private @Nullable Map<String, String> gather(Verb.Gather gather) {
    String words =
        gather.prompts().stream()
            .map(v -> v instanceof Verb.Say say ? say.words() : "")
            .filter(w -> !w.isEmpty())
            .collect(Collectors.joining(" "));
    Reaction reaction = listener.hears(words, true);
    line.pause(speaking(words));
    leaveIfTheyDo(reaction);
    if (reaction.kind() == Reaction.Kind.SAYS && gather.speech()) {
      line.pause(reaction.after().plus(speaking(reaction.words())));
      return Map.of(
          "SpeechResult", reaction.words(), "Confidence", "0.93", "Language", gather.language());
    }
    if (reaction.kind() == Reaction.Kind.PRESSES && gather.keys()) {
      line.pause(reaction.after());
      return Map.of("Digits", reaction.words());
    }
    line.pause(Duration.ofSeconds(gather.timeoutSeconds()));
    return gather.reportsSilence() ? Map.of() : null;
  }

  private void leaveIfTheyDo(Reaction reaction) {
    if (reaction.kind() == Reaction.Kind.HANGS_UP) {
      line.pause(reaction.after());
      throw new CallOver("the callee hung up");
    }
  }

  /** Speech is played ten times as fast as people talk. */
  private static Duration speaking(String words) {
    return Duration.ofMillis(Math.min(1500, 40L * words.split("\\s+").length));
  }

  private static Call.Script script(Call.Script document, @Nullable String to, String method) {
    String base = document.url();
    if (to == null) {
      return new Call.Script(base, base == null ? document.twiml() : null, method);
    }
    return new Call.Script(
        base == null ? to : URI.create(base).resolve(to).toString(), null, method);
  }

  /** A document to get, and what to tell its author. */
  private record Step(Call.Script script, Map<String, String> news) {}
}
