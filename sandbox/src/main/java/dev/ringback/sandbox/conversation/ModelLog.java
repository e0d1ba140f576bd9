package dev.ringback.sandbox.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When the model was asked, began to answer and fell silent. */
@Component
class ModelLog {
  private static final int KEPT = 10_000;

  private final Clock clock;
  private final Deque<Request> requests = new ArrayDeque<>();

  ModelLog(Clock clock) {
    this.clock = clock;
  }

  synchronized Request begins() {
    var request = new Request(clock);
    requests.addLast(request);
    if (requests.size() > KEPT) {
      requests.removeFirst();
    }
    return request;
  }

  synchronized List<Row> since(Instant since) {
    return requests.stream().map(Request::row).filter(r -> !r.at().isBefore(since)).toList();
  }

  /** One request under way. */
  static final class Request {
    private final Clock clock;
    private Row row;

    private Request(Clock clock) {
      this.clock = clock;
      this.row = new Row(clock.instant(), null, null, false);
    }

    synchronized void firstToken() {
      row = new Row(row.at(), clock.instant(), null, false);
    }

    /** It has ended; {@code cancelled}: the client closed the connection before that. */
    synchronized void done(boolean cancelled) {
      row = new Row(row.at(), row.firstTokenAt(), clock.instant(), cancelled);
    }

    private synchronized Row row() {
      return row;
    }
  }

  /** A request as shown; {@code firstTokenAt} is null when no token was sent. */
  record Row(
      Instant at, @Nullable Instant firstTokenAt, @Nullable Instant doneAt, boolean cancelled) {}
}
