package dev.ringback.starter.detection.socket;

import dev.ringback.starter.intake.Intake;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Keeps what was read from a socket. A phone system does not send it again, so while the store is
 * down the reader waits here, and what comes next waits in the socket.
 */
@Component
public class SocketIntake {
  private static final Logger log = LoggerFactory.getLogger(SocketIntake.class);
  private static final Duration WAIT = Duration.ofSeconds(1);

  private final Intake intake;

  SocketIntake(Intake intake) {
    this.intake = intake;
  }

  /** Returns once the news is kept, or when the thread is interrupted. */
  public void keep(String source, String key, byte[] body, Instant at) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        intake.take(source, key, body, at);
        return;
      } catch (DataAccessException | TransactionException e) {
        log.warn("News of {} cannot be kept yet: {}", source, e.getClass().getSimpleName());
        await();
      }
    }
  }

  private static void await() {
    try {
      Thread.sleep(WAIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
