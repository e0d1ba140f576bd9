package dev.ringback.sandbox.twilio;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All message resources of the account. */
@Component
class Messages {
  private final Clock clock;
  private final Map<String, Message> bySid = new LinkedHashMap<>();

  Messages(Clock clock) {
    this.clock = clock;
  }

  synchronized Message add(
      String from, String to, String body, Message.Direction direction, Message.Status status) {
    var now = clock.instant();
    var message =
        new Message(Sid.fresh("SM"), from, to, body, direction, status, now, now, null, null);
    bySid.put(message.sid(), message);
    return message;
  }

  synchronized Message advance(String sid, Message.Status status, @Nullable Integer errorCode) {
    Message message = bySid.get(sid);
    if (message == null) {
      throw new IllegalArgumentException("no message " + sid);
    }
    Message advanced = message.at(status, clock.instant(), errorCode);
    bySid.put(sid, advanced);
    return advanced;
  }

  /** Empties the words of a message. */
  synchronized Optional<Message> redact(String sid) {
    return Optional.ofNullable(
        bySid.computeIfPresent(sid, (_, message) -> message.redacted(clock.instant())));
  }

  /** Deletes a message that has arrived or failed; false while it is on its way. */
  synchronized boolean delete(String sid) {
    Message message = bySid.get(sid);
    if (message != null
        && (message.status() == Message.Status.QUEUED || message.status() == Message.Status.SENT)) {
      return false;
    }
    bySid.remove(sid);
    return true;
  }

  synchronized Optional<Message> find(String sid) {
    return Optional.ofNullable(bySid.get(sid));
  }

  /** The messages that fit, newest first. */
  synchronized List<Message> list(Predicate<Message> fits) {
    return new ArrayList<>(bySid.values()).reversed().stream().filter(fits).toList();
  }

  synchronized boolean any(Predicate<Message> fits) {
    return bySid.values().stream().anyMatch(fits);
  }
}
