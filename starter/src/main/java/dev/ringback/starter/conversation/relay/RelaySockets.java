package dev.ringback.starter.conversation.relay;

import dev.ringback.records.conversation.SpeechLine;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** The sockets of live calls. */
@Component
class RelaySockets extends TextWebSocketHandler {
  private static final Logger log = LoggerFactory.getLogger(RelaySockets.class);

  private static final int LONGEST_MESSAGE = 32 * 1024;

  private final RelayDesk desk;
  private final SpeechLine speech;
  private final Timers timers;
  private final RelaySettings settings;

  /** By the socket's id; and the sockets' ids by Twilio's id of the call. */
  private final Map<String, RelayCall> calls = new ConcurrentHashMap<>();

  private final Map<String, String> holders = new ConcurrentHashMap<>();

  RelaySockets(RelayDesk desk, SpeechLine speech, Timers timers, RelaySettings settings) {
    this.desk = desk;
    this.speech = speech;
    this.timers = timers;
    this.settings = settings;
  }

  /** How many are open. */
  int open() {
    return calls.size();
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) {
    session.setTextMessageSizeLimit(LONGEST_MESSAGE);
    session.setBinaryMessageSizeLimit(LONGEST_MESSAGE);
    if (session instanceof StandardWebSocketSession standard) {
      standard.getNativeSession().setMaxIdleTimeout(settings.idle().toMillis());
    }
    calls.put(
        session.getId(),
        new RelayCall(
            new Wire(session), desk, speech, timers, settings, sid -> take(session.getId(), sid)));
  }

  /** Of several sockets of one call, such as one whose loss went unnoticed, the newest has it. */
  private void take(String session, String sid) {
    String before = holders.put(sid, session);
    RelayCall displaced = before == null ? null : calls.get(before);
    if (displaced != null && !session.equals(before)) {
      displaced.displaced();
    }
  }

  @Override
  protected void handleTextMessage(WebSocketSession session, TextMessage message) {
    RelayCall call = calls.get(session.getId());
    if (call != null) {
      RelayWire.read(message.getPayload())
          .ifPresentOrElse(
              call::take,
              () -> log.warn("A message of {} bytes is no JSON", message.getPayloadLength()));
    }
  }

  @Override
  public void handleTransportError(WebSocketSession session, Throwable failure) {
    log.info("A live call's socket failed: {}", failure.getClass().getSimpleName());
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    RelayCall call = calls.remove(session.getId());
    holders.values().removeIf(session.getId()::equals);
    if (call != null) {
      log.info("A live call's socket closed with {}", status.getCode());
      call.closed();
    }
  }

  private record Wire(WebSocketSession session) implements RelaySocket {
    @Override
    public void send(RelayMessage message) {
      try {
        if (session.isOpen()) {
          session.sendMessage(new TextMessage(RelayWire.write(message)));
        }
      } catch (IOException | IllegalStateException e) {
        log.info("A live call could not be told {}", message.getClass().getSimpleName());
      }
    }

    @Override
    public void close() {
      try {
        session.close(CloseStatus.SERVER_ERROR);
      } catch (IOException e) {
        log.info("A live call's socket is closed already");
      }
    }
  }
}
