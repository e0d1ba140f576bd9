package dev.ringback.sandbox.twilio;

import dev.ringback.sandbox.network.Listener;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A call in the hands of an application behind a socket, until one of the three has enough. */
final class RelaySession implements RelayCallee.Mouth {
  private final RelaySetup setup;
  private final RelayNoun noun;
  private final RelayLink link;
  private final Agenda agenda;
  private final RelayCallee callee;
  private final Records records;
  private final JsonMapper json;
  private final BlockingQueue<RelayEvent> events;
  private final long began = System.nanoTime();
  private String language;
  private boolean agentHeard;
  private @Nullable Ended ended;

  RelaySession(
      RelaySetup setup,
      RelayNoun noun,
      RelayLink link,
      Agenda agenda,
      Listener listener,
      Records records,
      JsonMapper json,
      BlockingQueue<RelayEvent> events) {
    this.setup = setup;
    this.noun = noun;
    this.link = link;
    this.agenda = agenda;
    this.callee = new RelayCallee(noun, agenda, listener, this);
    this.records = records;
    this.json = json;
    this.events = events;
    this.language = noun.transcriptionLanguage();
  }

  /** Runs to its end. */
  Ended run() {
    try {
      link.open();
    } catch (IOException e) {
      if (Thread.interrupted()) {
        return ended("completed", Why.STOPPED, Map.of());
      }
      return failed(Alerts.RELAY_CANNOT_CONNECT, RelaySocket.why(e));
    }
    link.send(setup.message());
    String greeting = noun.settings().getOrDefault("welcomeGreeting", "");
    if (!greeting.isEmpty()) {
      callee.agent().say(new RelayMessage.Text(greeting, true, null, false));
    }
    callee.pickUp();
    while (ended == null) {
      try {
        RelayEvent event = events.poll(agenda.untilNext(), TimeUnit.NANOSECONDS);
        if (event != null) {
          take(event);
        }
      } catch (InterruptedException _) {
        ended = ended("completed", Why.STOPPED, Map.of());
      }
      while (ended == null && events.isEmpty() && agenda.doNext()) {}
    }
    if (ended.why() != Why.CALLEE_GONE) {
      callee.overhear();
    }
    link.close();
    return ended;
  }

  private void take(RelayEvent event) {
    switch (event) {
      case RelayEvent.Message message -> obey(message.text());
      case RelayEvent.Dropped dropped -> {
        if (link.uses(dropped.connection())) {
          lose(dropped.how());
        }
      }
      case RelayEvent.Reconnected made -> link.resume(made.socket(), setup.message());
      case RelayEvent.Unreachable gone ->
          ended = failed(Alerts.RELAY_SOCKET_ENDED, "no new connection: " + gone.why());
    }
  }

  private void lose(String how) {
    if (noun.on("applicationReconnect")) {
      link.reconnect();
    } else {
      ended = failed(Alerts.RELAY_SOCKET_ENDED, how);
    }
  }

  private void obey(String words) {
    RelayMessage message;
    try {
      message = RelayMessage.read(words, json);
    } catch (IllegalArgumentException e) {
      String problem = "Invalid message received: " + e.getMessage();
      records.alert(Alerts.RELAY_INVALID_MESSAGE, problem);
      link.send(Map.of("type", "error", "description", problem));
      return;
    }
    switch (message) {
      case RelayMessage.Text text -> {
        records.answered(text.last());
        callee.agent().say(text);
      }
      case RelayMessage.Play play -> callee.agent().play(play);
      case RelayMessage.SendDigits _ -> {}
      case RelayMessage.Language to ->
          language = to.transcription() == null ? language : to.transcription();
      case RelayMessage.End end ->
          ended = ended("completed", Why.APPLICATION, Map.of("HandoffData", end.handoffData()));
    }
  }

  @Override
  public void agentSpeaking(boolean on) {
    if (agentHeard != on) {
      agentHeard = on;
      info("agentSpeaking", on);
    }
  }

  @Override
  public void calleeSpeaking(boolean on) {
    info("clientSpeaking", on);
  }

  @Override
  public void interrupts(String heard, Duration after) {
    records.interrupted();
    link.send(
        Map.of(
            "type",
            "interrupt",
            "utteranceUntilInterrupt",
            heard,
            "durationUntilInterruptMs",
            String.valueOf(after.toMillis())));
  }

  @Override
  public void says(String words, boolean last) {
    if (last) {
      records.prompted();
    }
    link.send(Map.of("type", "prompt", "voicePrompt", words, "lang", language, "last", last));
  }

  @Override
  public void murmurs(String sound) {
    link.send(Map.of("type", "prompt", "voicePrompt", sound, "lang", language, "last", true));
  }

  @Override
  public void presses(char key) {
    if (noun.on("dtmfDetection")) {
      link.send(Map.of("type", "dtmf", "digit", String.valueOf(key)));
    }
  }

  @Override
  public void hangsUp() {
    ended = ended("completed", Why.CALLEE_GONE, Map.of("CallStatus", "completed"));
  }

  @Override
  public void breaks() {
    link.lose();
  }

  private void info(String name, boolean on) {
    if (noun.tells("speaker-events")) {
      link.send(Map.of("type", "info", "name", name, "value", on ? "on" : "off"));
    }
  }

  private Ended failed(int code, String why) {
    records.alert(code, why);
    return ended(
        "failed", Why.FAILED, Map.of("ErrorCode", String.valueOf(code), "ErrorMessage", why));
  }

  private Ended ended(String status, Why why, Map<String, String> more) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("SessionId", setup.sessionId());
    form.put("SessionStatus", status);
    form.put(
        "SessionDuration", String.valueOf(Duration.ofNanos(System.nanoTime() - began).toSeconds()));
    form.putAll(more);
    return new Ended(why, form);
  }

  /** Who ended a session. */
  enum Why {
    APPLICATION,
    CALLEE_GONE,
    FAILED,
    /** The call was ended or redirected through the API. */
    STOPPED
  }

  /** A session that is over, and what the Connect's action is told. */
  record Ended(Why why, Map<String, String> form) {}

  /** Where what happens on a call is written down. */
  record Records(String callSid, Alerts alerts, RelayTurns turns) {
    void alert(int code, String problem) {
      alerts.raise(code, callSid, problem);
    }

    void prompted() {
      turns.prompted(callSid);
    }

    void answered(boolean last) {
      turns.answered(callSid, last);
    }

    void interrupted() {
      turns.interrupted(callSid);
    }
  }
}
