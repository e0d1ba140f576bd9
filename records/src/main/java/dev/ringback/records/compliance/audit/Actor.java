package dev.ringback.records.compliance.audit;

/**
 * Who did it.
 *
 * @param id of a user, a token or a process, such as {@code us_4f…}; never a name
 */
public record Actor(Kind kind, String id) {
  private static final int LONGEST = 200;

  public Actor {
    if (id.isBlank() || id.length() > LONGEST) {
      throw new IllegalArgumentException("an actor's id has 1 to " + LONGEST + " characters");
    }
  }

  /** Something Ringback does by itself. */
  public static Actor system(String id) {
    return new Actor(Kind.SYSTEM, id);
  }

  /** Kinds of actor. */
  public enum Kind {
    /** A person who signed in. */
    USER,
    /** A bearer of an API token. */
    TOKEN,
    /** Another system, by a signature or secret of its own. */
    SERVICE,
    /** Ringback itself. */
    SYSTEM
  }
}
