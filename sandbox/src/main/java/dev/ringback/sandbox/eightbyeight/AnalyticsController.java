package dev.ringback.sandbox.eightbyeight;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.sandbox.control.FaultGate;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The analytics API: a token first, then call records page by page. */
@RestController
class AnalyticsController {
  private static final Duration TOKEN_LASTS = Duration.ofSeconds(1800);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final int LARGEST_PAGE = 50;

  private final EightByEightSettings settings;
  private final ClinicPbx pbx;
  private final FaultGate faults;
  private final Clock clock;
  private final Map<String, Instant> tokens = new ConcurrentHashMap<>();

  AnalyticsController(EightByEightSettings settings, ClinicPbx pbx, FaultGate faults, Clock clock) {
    this.settings = settings;
    this.pbx = pbx;
    this.faults = faults;
    this.clock = clock;
  }

  @PostMapping("/8x8/analytics/work/v1/oauth/token")
  ResponseEntity<?> token(
      @RequestHeader(name = "8x8-apikey", required = false) @Nullable String key,
      @RequestParam(required = false) @Nullable String username,
      @RequestParam(required = false) @Nullable String password) {
    return faults.pass(
        "8x8",
        "token",
        AnalyticsController::error,
        () -> {
          if (!same(settings.apiKey(), key)
              || !same(settings.username(), username)
              || !same(settings.password(), password)) {
            return refuse(401);
          }
          String token = UUID.randomUUID().toString();
          tokens.put(token, clock.instant().plus(TOKEN_LASTS));
          return ResponseEntity.ok(
              Map.of(
                  "access_token",
                  token,
                  "token_type",
                  "bearer",
                  "expires_in",
                  TOKEN_LASTS.toSeconds()));
        });
  }

  @GetMapping("/8x8/analytics/work/v2/call-records")
  ResponseEntity<?> records(
      @RequestHeader(name = "8x8-apikey", required = false) @Nullable String key,
      @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
      @RequestParam String pbxId,
      @RequestParam String startTime,
      @RequestParam String endTime,
      @RequestParam String timeZone,
      @RequestParam(defaultValue = "50") int pageSize,
      @RequestParam(required = false) @Nullable String scrollId) {
    return faults.pass(
        "8x8",
        "call-records",
        AnalyticsController::error,
        () -> {
          if (!same(settings.apiKey(), key) || !isKnown(bearer)) {
            return refuse(401);
          }
          if (!settings.pbxId().equals(pbxId) || pageSize < 1 || pageSize > LARGEST_PAGE) {
            return refuse(400);
          }
          try {
            ZoneId zone = ZoneId.of(timeZone);
            int from = scrollId == null ? 0 : Integer.parseInt(scrollId);
            return page(
                pbx.listed(instant(startTime, zone), instant(endTime, zone)), from, pageSize);
          } catch (DateTimeException | NumberFormatException e) {
            return refuse(400);
          }
        });
  }

  private ResponseEntity<?> page(List<ListedCall> all, int from, int size) {
    List<ListedCall> page = all.stream().skip(from).limit(size).toList();
    pbx.shown(page);
    return ResponseEntity.ok(
        Map.of(
            "meta",
            Map.of("totalRecordCount", all.size(), "scrollId", String.valueOf(from + page.size())),
            "data",
            page.stream().map(call -> call.view(settings.pbxId())).toList()));
  }

  private boolean isKnown(@Nullable String bearer) {
    Instant until =
        bearer != null && bearer.startsWith("Bearer ") ? tokens.get(bearer.substring(7)) : null;
    return until != null && until.isAfter(clock.instant());
  }

  private static Instant instant(String local, ZoneId zone) {
    return LocalDateTime.parse(local, TIME).atZone(zone).toInstant();
  }

  private static boolean same(@Nullable String expected, @Nullable String given) {
    return expected != null
        && !expected.isEmpty()
        && given != null
        && MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
  }

  private static ResponseEntity<?> refuse(int status) {
    return ResponseEntity.status(status).body(error(status));
  }

  private static Map<String, Object> error(int status) {
    return Map.of("status", status, "error", "request refused");
  }
}
