package dev.ringback.sandbox.twilio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** All call resources of the account. */
@Component
class Calls {
  private final Map<String, Call> bySid = new LinkedHashMap<>();

  synchronized void add(Call call) {
    bySid.put(call.sid(), call);
  }

  synchronized Optional<Call> find(String sid) {
    return Optional.ofNullable(bySid.get(sid));
  }

  /** Deletes a call that is over; false while it is not. */
  synchronized boolean delete(String sid) {
    Call call = bySid.get(sid);
    if (call != null && !call.status().over()) {
      return false;
    }
    bySid.remove(sid);
    return true;
  }

  /** The calls that fit, newest first. */
  synchronized List<Call> list(Predicate<Call> fits) {
    return new ArrayList<>(bySid.values()).reversed().stream().filter(fits).toList();
  }
}
