package dev.ringback.starter.access;

import dev.ringback.starter.Problem;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords: Argon2id, and whatever an imported hash says it is. */
@Component
class Passwords {
  private static final String ARGON2 = "argon2@SpringSecurity_v5_8";
  private static final int SHORTEST = 12;
  private static final int LONGEST = 128;

  private final PasswordEncoder encoder =
      new DelegatingPasswordEncoder(
          ARGON2,
          Map.of(
              ARGON2,
              Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
              "bcrypt",
              new BCryptPasswordEncoder()));
  private final @Nullable String nobodys = encoder.encode("nobody's password");

  /** The hash of a new password, or a problem that says what is wrong with it. */
  String hash(String login, String password) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw Problem.field("password", "must have " + SHORTEST + " to " + LONGEST + " characters");
    }
    String name = login.replaceFirst("@.*", "");
    if (name.length() > 3 && password.toLowerCase(Locale.ROOT).contains(name)
        || password.chars().distinct().count() < 5) {
      throw Problem.field("password", "is too easy to guess; write several words");
    }
    String hash = encoder.encode(password);
    if (hash == null) {
      throw new IllegalStateException("a password has no hash");
    }
    return hash;
  }

  /** Takes the same time whether or not there is a hash to compare with. */
  boolean fits(String password, @Nullable String hash) {
    boolean fits = encoder.matches(password, hash == null ? nobodys : hash);
    return fits && hash != null;
  }
}
