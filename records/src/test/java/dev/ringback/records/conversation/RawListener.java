package dev.ringback.records.conversation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Somebody who listens to the database as PostgreSQL hands it out. */
final class RawListener implements AutoCloseable {
  private final Connection connection;
  private final CountDownLatch listening = new CountDownLatch(1);

  private RawListener(Connection connection) {
    this.connection = connection;
  }

  static RawListener on(DataSource database, String channel, Consumer<String> payloads) {
    try {
      RawListener listener = new RawListener(database.getConnection());
      Thread.ofVirtual().start(() -> listener.listen(channel, payloads));
      return listener;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void ready() throws InterruptedException {
    listening.await();
  }

  private void listen(String channel, Consumer<String> payloads) {
    try {
      connection.createStatement().execute("listen " + channel);
      listening.countDown();
      while (true) {
        for (PGNotification heard :
            connection.unwrap(PGConnection.class).getNotifications(10_000)) {
          payloads.accept(heard.getParameter());
        }
      }
    } catch (SQLException e) {
      // The test has ended.
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
