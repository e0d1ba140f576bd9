package dev.ringback.starter.access;

import dev.ringback.records.access.ApiToken;
import dev.ringback.records.access.ApiTokenRepository;
import dev.ringback.records.access.Permission;
import dev.ringback.records.access.Permissions;
import dev.ringback.starter.StarterSettings;
import dev.ringback.starter.Tokens;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows callers by their bearer tokens. */
@Component
class TokenCallers {
  private final StarterSettings settings;
  private final ApiTokenRepository tokens;
  private final Clock clock;

  TokenCallers(StarterSettings settings, ApiTokenRepository tokens, Clock clock) {
    this.settings = settings;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Empty for a token that is unknown, expired or revoked. */
  Optional<Caller> caller(String bearer, boolean inPath) {
    if (Tokens.same(settings.codecToken(), bearer)) {
      return Optional.of(token("codec", Set.of(Permission.USE_CODEC)));
    }
    // What opens more than the codec has no place in an address, which ends up in logs.
    if (!inPath && Tokens.same(settings.apiToken(), bearer)) {
      return Optional.of(token("bootstrap", Permissions.ofBootstrapToken()));
    }
    return bearer.startsWith(ApiTokenRepository.PREFIX) ? kept(bearer, inPath) : Optional.empty();
  }

  private Optional<Caller> kept(String bearer, boolean inPath) {
    Instant now = clock.instant();
    Optional<ApiToken> token =
        tokens
            .bySecret(bearer)
            .filter(found -> found.open(now))
            .filter(found -> !inPath || found.permissions().equals(Set.of(Permission.USE_CODEC)));
    token.ifPresent(found -> tokens.used(found.id(), now));
    return token.map(found ->
        new Caller(Caller.Kind.TOKEN, found.id(), null, found.permissions(), found.clinic()));
  }

  private static Caller token(String id, Set<Permission> permissions) {
    return new Caller(Caller.Kind.TOKEN, id, null, permissions, null);
  }
}
