package dev.ringback.sandbox.twilio;

import dev.ringback.sandbox.control.Pace;
import dev.ringback.sandbox.network.FrontDoor;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A session's way to its application, which may break and be made anew. What is sent meanwhile is
 * kept, and sent in order once there is a connection again. For the line's thread alone.
 */
final class RelayLink {
  private static final int KEPT = 500;
  private static final Duration FIRST_RETRY_AFTER = Duration.ofMillis(200);
  private static final Duration LONGEST_BETWEEN = Duration.ofMillis(1600);
  private static final Duration GIVES_UP_AFTER = Duration.ofSeconds(10);

  /** A prompt sent this shortly before the connection broke may not have arrived. Real time. */
  private static final Duration IN_FLIGHT = Duration.ofMillis(300);

  private final RelayNoun noun;
  private final String authToken;
  private final FrontDoor door;
  private final Pace pace;
  private final JsonMapper json;
  private final BlockingQueue<RelayEvent> events;
  private final List<String> kept = new ArrayList<>();
  private @Nullable RelaySocket socket;
  private @Nullable String lastPrompt;
  private long lastPromptAt;
  private int connection;
  private boolean broken;
  private volatile boolean closed;

  RelayLink(
      RelayNoun noun,
      String authToken,
      FrontDoor door,
      Pace pace,
      JsonMapper json,
      BlockingQueue<RelayEvent> events) {
    this.noun = noun;
    this.authToken = authToken;
    this.door = door;
    this.pace = pace;
    this.json = json;
    this.events = events;
  }

  /**
   * Connects for the first time.
   *
   * @throws IOException when there is no connection
   */
  void open() throws IOException {
    socket = connect(connection);
  }

  /** Sends a message, or keeps it until there is a connection. */
  void send(Map<String, ?> message) {
    String words = json.writeValueAsString(message);
    if ("prompt".equals(message.get("type"))) {
      lastPrompt = words;
      lastPromptAt = System.nanoTime();
    }
    deliver(words);
  }

  /** Whether that connection is the one in use. */
  boolean uses(int number) {
    return number == connection && socket != null;
  }

  /** Breaks the connection without a word to the other side. */
  void lose() {
    if (socket != null && !broken) {
      broken = true;
      socket.abort();
      events.add(new RelayEvent.Dropped(connection, "connection lost"));
    }
  }

  /** The connection broke: makes another one in the background. */
  void reconnect() {
    socket = null;
    broken = false;
    int next = ++connection;
    boolean inFlight = System.nanoTime() - lastPromptAt < IN_FLIGHT.toNanos();
    if (lastPrompt != null && inFlight && !kept.contains(lastPrompt)) {
      kept.addFirst(lastPrompt);
    }
    Thread.ofVirtual().name("relay-reconnects").start(() -> events.add(retry(next)));
  }

  /** Goes on with a new connection: introduces the session again, then sends what was kept. */
  void resume(RelaySocket made, Map<String, ?> setup) {
    socket = made;
    deliver(json.writeValueAsString(setup));
    List<String> replayed = List.copyOf(kept);
    kept.clear();
    replayed.forEach(this::deliver);
  }

  void close() {
    closed = true;
    if (socket != null) {
      socket.close();
    }
    socket = null;
  }

  private void deliver(String words) {
    try {
      if (socket != null && !broken) {
        socket.send(words);
        return;
      }
    } catch (IOException e) {
      broken = true;
      events.add(new RelayEvent.Dropped(connection, "connection lost"));
    }
    if (kept.size() < KEPT) {
      kept.add(words);
    }
  }

  private RelayEvent retry(int number) {
    long deadline = System.nanoTime() + pace.of(GIVES_UP_AFTER).toNanos();
    Duration wait = FIRST_RETRY_AFTER;
    while (true) {
      pace.pause(wait);
      try {
        RelaySocket made = connect(number);
        if (closed) {
          made.close();
        }
        return new RelayEvent.Reconnected(made, number);
      } catch (IOException e) {
        if (closed || System.nanoTime() > deadline) {
          return new RelayEvent.Unreachable(RelaySocket.why(e));
        }
      }
      wait = wait.multipliedBy(2);
      wait = wait.compareTo(LONGEST_BETWEEN) > 0 ? LONGEST_BETWEEN : wait;
    }
  }

  private RelaySocket connect(int number) throws IOException {
    return RelaySocket.open(
        door,
        noun.url(),
        authToken,
        new RelaySocket.Inbox() {
          @Override
          public void message(String text) {
            events.add(new RelayEvent.Message(text));
          }

          @Override
          public void dropped(String how) {
            events.add(new RelayEvent.Dropped(number, how));
          }
        });
  }
}
