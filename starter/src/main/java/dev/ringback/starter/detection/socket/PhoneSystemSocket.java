package dev.ringback.starter.detection.socket;

import dev.ringback.records.transport.ClientTls;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Holds a connection to a phone system for as long as the starter runs, and makes it again whenever
 * it is lost: after a second, then after twice as long each time, up to half a minute. Off this
 * machine it speaks TLS 1.3.
 */
public final class PhoneSystemSocket implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(PhoneSystemSocket.class);
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final String name;
  private final InetSocketAddress address;
  private final Supplier<Dialogue> dialogues;
  private final Duration quiet;
  private volatile @Nullable Thread thread;
  private volatile @Nullable Socket socket;

  /**
   * A connection that is not made yet.
   *
   * @param name for the log
   * @param dialogues gives a new one for each connection
   * @param quiet how long nothing may come before a ping goes out; after three times that the
   *     connection counts as lost
   */
  public PhoneSystemSocket(
      String name, InetSocketAddress address, Supplier<Dialogue> dialogues, Duration quiet) {
    this.name = name;
    this.address = address;
    this.dialogues = dialogues;
    this.quiet = quiet;
  }

  @Override
  public synchronized void start() {
    if (thread == null) {
      Thread holder = Thread.ofVirtual().name(name).unstarted(this::holdOn);
      thread = holder;
      holder.start();
    }
  }

  @Override
  public synchronized void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
      close(socket);
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void holdOn() {
    Duration wait = FIRST_WAIT;
    while (isRunning()) {
      boolean worked = hold();
      wait = worked ? FIRST_WAIT : wait;
      try {
        Thread.sleep(wait);
      } catch (InterruptedException e) {
        return;
      }
      wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
    }
  }

  /** One connection, to its end; false if it could not even be begun. */
  private boolean hold() {
    boolean begun = false;
    try (Socket plain = new Socket()) {
      socket = plain;
      plain.connect(
          new InetSocketAddress(address.getHostString(), address.getPort()),
          (int) CONNECT.toMillis());
      plain.setKeepAlive(true);
      plain.setSoTimeout((int) quiet.multipliedBy(3).toMillis());
      Socket connection = ClientTls.over(plain, address.getHostString(), address.getPort());
      Dialogue dialogue = dialogues.get();
      var in = new BlockReader(connection.getInputStream());
      dialogue.begin(in, connection.getOutputStream());
      begun = true;
      log.info("Listening to {}", name);
      Thread pings = Thread.ofVirtual().start(() -> ping(dialogue, connection));
      try {
        for (Block block = in.next(); block != null && isRunning(); block = in.next()) {
          dialogue.take(block);
        }
      } finally {
        pings.interrupt();
      }
      throw new IOException("the other side ended it");
    } catch (IOException e) {
      if (isRunning()) {
        // The message of an exception of ours or the JDK's: it quotes nothing that was read.
        log.warn("The connection to {} is lost: {}", name, e.getMessage());
      }
    } catch (RuntimeException e) {
      // Its message may quote what was read.
      log.error(
          "The connection to {} failed with {} at {}",
          name,
          e.getClass().getName(),
          e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]);
    }
    return begun;
  }

  private void ping(Dialogue dialogue, Socket connection) {
    try {
      OutputStream out = connection.getOutputStream();
      while (!connection.isClosed()) {
        Thread.sleep(quiet);
        out.write(dialogue.ping());
        out.flush();
      }
    } catch (IOException | InterruptedException e) {
      // Whoever reads finds out by themselves.
      return;
    }
  }

  private static void close(@Nullable Socket socket) {
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException e) {
        log.debug("Closing failed with {}", e.getClass().getName());
      }
    }
  }
}
