package dev.ringback.records.conversation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ringback.records.Columns;
import dev.ringback.records.crypto.Keys;
import dev.ringback.records.crypto.RecordCipher;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.conversation.TurnId;
import dev.ringback.workflows.outreach.EffectId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The line as notifications of the store's own PostgreSQL: no process has to know another's
 * address, and a call that moves to another process takes its line along.
 *
 * <p>Keeps one connection for as long as it lives; it must reach the server itself, not a pooler
 * that changes sessions between statements. Words travel encrypted under the person's key, since
 * PostgreSQL writes its queue of notifications to disk.
 */
public final class PostgresSpeechLine implements SpeechLine {
  private static final Logger log = LoggerFactory.getLogger(PostgresSpeechLine.class);
  private static final String SPEECH = "ringback_speech";
  private static final String INTERRUPTION = "ringback_interruption";
  private static final String COLUMN = "speech.words";

  /** PostgreSQL refuses payloads of 8000 bytes and more. */
  private static final int LONGEST_PAYLOAD = 7_900;

  private static final int LOOK_UP_MILLIS = 1_000;
  private static final int RECONNECT_AFTER_MILLIS = 500;

  private final DataSource database;
  private final JdbcClient jdbc;
  private final RecordCipher cipher;
  private final Map<EffectId, Set<Consumer<Part>>> listeners = new ConcurrentHashMap<>();
  private final Map<TurnId, Set<Runnable>> interruptions = new ConcurrentHashMap<>();
  private final Thread ear;
  private volatile @Nullable Connection connection;
  private volatile boolean closed;

  public PostgresSpeechLine(DataSource database, Keys keys) {
    this.database = database;
    this.jdbc = JdbcClient.create(database);
    this.cipher = keys.recordCipher(jdbc);
    this.ear = Thread.ofPlatform().daemon().name("speech-line").unstarted(this::hear);
    ear.start();
  }

  @Override
  public void say(ContactId owner, Part part) {
    shielded(() ->
        notify(
            SPEECH,
            Columns.json(
                new Spoken(
                    part.call(),
                    part.turn(),
                    part.attempt(),
                    part.number(),
                    owner,
                    cipher.encrypt(owner, COLUMN, part.words())))));
  }

  @Override
  public Listening listen(EffectId call, Consumer<Part> parts) {
    return enlist(listeners, call, parts);
  }

  @Override
  public void interrupt(TurnId turn) {
    notify(INTERRUPTION, turn.value());
  }

  @Override
  public Listening onInterruption(TurnId turn, Runnable interrupted) {
    return enlist(interruptions, turn, interrupted);
  }

  @Override
  public void close() {
    closed = true;
    ear.interrupt();
    hangUp();
  }

  private static <K, L> Listening enlist(Map<K, Set<L>> all, K key, L listener) {
    all.computeIfAbsent(key, _ -> ConcurrentHashMap.newKeySet()).add(listener);
    return () ->
        all.computeIfPresent(
            key,
            (_, listening) -> {
              listening.remove(listener);
              return listening.isEmpty() ? null : listening;
            });
  }

  private void notify(String channel, String payload) {
    if (payload.length() > LONGEST_PAYLOAD) {
      log.warn("{} characters are too many for the speech line", payload.length());
      return;
    }
    try {
      jdbc.sql("select pg_notify(:channel, :payload)")
          .param("channel", channel)
          .param("payload", payload)
          .query((_, _) -> channel)
          .single();
    } catch (DataAccessException e) {
      log.warn("The speech line is down: {}", e.getClass().getSimpleName());
    }
  }

  private void hear() {
    while (!closed) {
      try (Connection opened = database.getConnection()) {
        connection = opened;
        PGConnection line = opened.unwrap(PGConnection.class);
        try (Statement statement = opened.createStatement()) {
          statement.execute("listen " + SPEECH);
          statement.execute("listen " + INTERRUPTION);
        }
        while (!closed) {
          PGNotification[] heard = line.getNotifications(LOOK_UP_MILLIS);
          for (PGNotification notification : heard == null ? new PGNotification[0] : heard) {
            pass(notification);
          }
        }
      } catch (SQLException | RuntimeException e) {
        reconnectLater(e);
      }
    }
  }

  private void reconnectLater(Exception why) {
    if (closed) {
      return;
    }
    log.warn("The speech line broke: {}", why.getClass().getSimpleName());
    try {
      Thread.sleep(RECONNECT_AFTER_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pass(PGNotification notification) {
    shielded(() -> {
      if (notification.getName().equals(SPEECH)) {
        speak(Columns.read(notification.getParameter(), Spoken.class));
      } else {
        Set<Runnable> waiting = interruptions.remove(new TurnId(notification.getParameter()));
        if (waiting != null) {
          waiting.forEach(PostgresSpeechLine::shielded);
        }
      }
    });
  }

  /**
   * Nothing that one listener does may keep the others from hearing, nor a speaker from speaking.
   */
  private static void shielded(Runnable part) {
    try {
      part.run();
    } catch (RuntimeException e) {
      log.warn("A part of speech is lost: {}", e.getClass().getSimpleName());
    }
  }

  private void speak(Spoken spoken) {
    Set<Consumer<Part>> listening = listeners.get(spoken.call());
    if (listening == null) {
      return;
    }
    Part part =
        new Part(
            spoken.call(),
            spoken.turn(),
            spoken.attempt(),
            spoken.number(),
            cipher.decrypt(spoken.owner(), COLUMN, spoken.words()));
    listening.forEach(listener -> shielded(() -> listener.accept(part)));
  }

  private void hangUp() {
    Connection open = connection;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException e) {
        log.debug("The speech line's connection was gone: {}", e.getClass().getSimpleName());
      }
    }
  }

  /** A part as it travels. */
  private record Spoken(
      @JsonProperty("c") EffectId call,
      @JsonProperty("t") TurnId turn,
      @JsonProperty("a") int attempt,
      @JsonProperty("n") int number,
      @JsonProperty("o") ContactId owner,
      @JsonProperty("w") byte[] words) {}
}
