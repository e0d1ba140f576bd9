package dev.ringback.starter.access;

import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How often each caller, and each address nobody is known at, may ask; counted by every starter for
 * itself.
 */
@Component
class RequestRates {
  private static final int MOST_KNOWN = 10_000;

  private final AccessSettings settings;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_KNOWN;
        }
      };

  RequestRates(AccessSettings settings) {
    this.settings = settings;
  }

  boolean allow(HttpServletRequest request, Optional<Caller> caller) {
    String address = "address " + request.getRemoteAddr();
    if (request.getMethod().equals("POST") && request.getRequestURI().startsWith("/api/session/")) {
      return take("sign-in, " + address, settings.signInsPerMinute());
    }
    return take(caller.map(Caller::id).orElse(address), settings.requestsPerMinute());
  }

  private boolean take(String key, int perMinute) {
    Bucket bucket;
    synchronized (buckets) {
      bucket = buckets.computeIfAbsent(key, _ -> bucket(perMinute));
    }
    return bucket.tryConsume(1);
  }

  private static Bucket bucket(int perMinute) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
        .build();
  }
}
