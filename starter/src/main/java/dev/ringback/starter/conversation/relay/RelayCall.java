package dev.ringback.starter.conversation.relay;

import dev.ringback.records.conversation.SpeechLine;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** A socket of Twilio's and the talk on it. Events are handled in the order they came. */
final class RelayCall {
  private static final Logger log = LoggerFactory.getLogger(RelayCall.class);

  private final RelaySocket socket;
  private final RelayDesk desk;
  private final SpeechLine speech;
  private final RelaySettings settings;
  private final CallQueue queue;
  private final Consumer<String> begun;
  private @Nullable Talk talk;
  private SpeechLine.@Nullable Listening parts;

  /**
   * @param begun is told Twilio's id of the call when its talk begins
   */
  RelayCall(
      RelaySocket socket,
      RelayDesk desk,
      SpeechLine speech,
      Timers timers,
      RelaySettings settings,
      Consumer<String> begun) {
    this.begun = begun;
    this.socket = socket;
    this.desk = desk;
    this.speech = speech;
    this.settings = settings;
    queue = new CallQueue(timers);
  }

  void take(RelayEvent event) {
    queue.run(() -> {
      if (event instanceof RelayEvent.Setup setup) {
        begin(setup);
      } else if (talk != null) {
        tell(talk, event);
      }
    });
  }

  /** The call goes on on another socket. */
  void displaced() {
    socket.close();
    closed();
  }

  /** The socket is closed; the vendor's status callback tells how the call ended. */
  void closed() {
    queue.run(() -> {
      if (parts != null) {
        parts.close();
      }
      if (talk != null) {
        talk.closed();
      }
    });
    queue.end();
  }

  private void begin(RelayEvent.Setup setup) {
    if (talk != null) {
      return;
    }
    try {
      Optional<LiveCall> known = desk.call(setup);
      if (known.isEmpty()) {
        log.warn("A live call asks for an effect or clinic that is not known");
        socket.send(new RelayMessage.End("unknown"));
        return;
      }
      begin(known.get());
    } catch (DataAccessException e) {
      // Twilio connects anew, maybe to a starter that reaches the store.
      log.warn("A live call cannot begin: {}", e.getClass().getSimpleName());
      socket.close();
    }
  }

  private void begin(LiveCall call) {
    begun.accept(call.sid());
    CallPast past = desk.past(call);
    var opened = new Talk(call, socket, desk, speech, queue, settings);
    talk = opened;
    parts = speech.listen(call.effect(), part -> queue.run(() -> opened.part(part)));
    if (past.isEmpty()) {
      opened.open();
    } else {
      opened.goOn(past);
    }
  }

  private static void tell(Talk talk, RelayEvent event) {
    switch (event) {
      case RelayEvent.Prompt prompt -> talk.prompt(prompt);
      case RelayEvent.Interrupt interrupt -> talk.interrupt(interrupt.heard());
      case RelayEvent.Dtmf dtmf -> talk.key(dtmf.digit());
      case RelayEvent.Speaking speaking -> talk.speaking(speaking);
      case RelayEvent.Failed failed -> log.warn("Twilio refused a message, with {}", failed);
      case RelayEvent.Setup _, RelayEvent.Unknown _ -> {}
    }
  }
}
