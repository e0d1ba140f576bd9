package dev.ringback.starter.access;

import dev.ringback.records.access.Permissions;
import dev.ringback.records.access.User;
import dev.ringback.records.access.UserRepository;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * What a session holds: whose it is and since when, and how far a sign-in has got. Rights are read
 * anew with every request, so that who is disabled is out at once.
 */
@Component
class Sessions {
  private static final String USER = "ringback.user";
  private static final String SINCE = "ringback.since";
  private static final String SEEN = "ringback.seen";
  private static final String HALFWAY = "ringback.halfway";
  private static final String CSRF = HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN";
  private static final Duration HALFWAY_LONGEST = Duration.ofMinutes(5);
  // A session is written to the store when it was seen, but not by every request of a page.
  private static final Duration NOTED_EVERY = Duration.ofSeconds(20);

  private final UserRepository users;
  private final AccessSettings settings;
  private final Clock clock;

  Sessions(UserRepository users, AccessSettings settings, Clock clock) {
    this.users = users;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whose session the request belongs to. One that rested or lasted too long is ended. */
  Optional<Caller> caller(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(USER) instanceof String id)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<User> user = over(session, now) ? Optional.empty() : user(session, id);
    if (user.isEmpty()) {
      session.invalidate();
    } else if (time(session, SEEN).plus(NOTED_EVERY).isBefore(now)) {
      session.setAttribute(SEEN, now.toEpochMilli());
    }
    return user.map(Sessions::caller);
  }

  /** Notes that a password was right, and that the second factor is to come. */
  void halfway(HttpServletRequest request, String step, User user) {
    HttpSession session = renewed(request);
    session.removeAttribute(USER);
    session.setAttribute(HALFWAY, step + ":" + user.id());
    session.setAttribute(SINCE, clock.millis());
  }

  /** Who is halfway through this step, for five minutes. */
  Optional<User> halfway(HttpServletRequest request, String step) {
    HttpSession session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(HALFWAY) instanceof String text)
        || !text.startsWith(step + ":")
        || time(session, SINCE).plus(HALFWAY_LONGEST).isBefore(clock.instant())) {
      return Optional.empty();
    }
    return users.find(text.substring(step.length() + 1));
  }

  void begin(HttpServletRequest request, User user) {
    HttpSession session = renewed(request);
    session.removeAttribute(HALFWAY);
    session.setAttribute(USER, user.id());
    session.setAttribute(SINCE, clock.millis());
    session.setAttribute(SEEN, clock.millis());
  }

  void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  // Another id and another token against forged requests: whoever planted the old ones has nothing.
  private static HttpSession renewed(HttpServletRequest request) {
    request.getSession(true);
    request.changeSessionId();
    HttpSession session = request.getSession(true);
    session.removeAttribute(CSRF);
    return session;
  }

  private boolean over(HttpSession session, Instant now) {
    return !now.isBefore(time(session, SEEN).plus(settings.sessionIdle()))
        || !now.isBefore(time(session, SINCE).plus(AccessSettings.SESSION_LONGEST));
  }

  private Optional<User> user(HttpSession session, String id) {
    Instant since = time(session, SINCE);
    return users
        .find(id)
        .filter(user -> user.state() == User.State.ACTIVE)
        // Sessions from before a new enrolment stay ended.
        .filter(user ->
            user.activatedAt() != null
                && !since.isBefore(user.activatedAt().truncatedTo(ChronoUnit.MILLIS)));
  }

  private static Caller caller(User user) {
    return new Caller(
        Caller.Kind.USER, user.id(), user.role(), Permissions.of(user.role()), user.clinic());
  }

  private static Instant time(HttpSession session, String name) {
    return session.getAttribute(name) instanceof Long millis
        ? Instant.ofEpochMilli(millis)
        : Instant.EPOCH;
  }
}
