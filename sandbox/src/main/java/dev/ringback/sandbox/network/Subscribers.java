package dev.ringback.sandbox.network;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The directory of the public network. A number nobody has rings out; its texts are delivered. */
@Component
public class Subscribers {
  private final Map<String, Subscriber> byNumber = new ConcurrentHashMap<>();
  private final Map<String, String> numberByMail = new ConcurrentHashMap<>();

  Subscribers(NetworkSettings settings) {
    settings.staffLines().forEach(line -> byNumber.put(line, new StaffLine()));
  }

  /** Gives a number, and an address where given, to somebody; the last one to take it has it. */
  public void add(String numberE164, @Nullable String email, Subscriber subscriber) {
    byNumber.put(numberE164, subscriber);
    if (email != null) {
      numberByMail.put(email.toLowerCase(Locale.ROOT), numberE164);
    }
  }

  public Optional<Subscriber> at(String numberE164) {
    return Optional.ofNullable(byNumber.get(numberE164));
  }

  /** The number of the person with this address. */
  public Optional<String> numberOf(String email) {
    return Optional.ofNullable(numberByMail.get(email.toLowerCase(Locale.ROOT)));
  }
}
