package dev.ringback.sandbox.patients;

import dev.ringback.sandbox.network.Listener;
import dev.ringback.sandbox.network.Reaction;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A service that answers first, asks who calls and why, and lets through who says both: a name, and
 * that a call is returned.
 */
final class Screener implements Listener {
  static final String QUESTION =
      "Hi, this is an automated screening service. Please say your name and why you are calling.";

  private static final Duration CONNECTS = Duration.ofMillis(300);

  private static final Pattern WHO =
      Pattern.compile(
          "\\b(?i:this is|my name is|it'?s|calling from|habla|soy|le llama)( \\p{L}+){0,3} \\p{Lu}");

  private static final Pattern WHY =
      Pattern.compile(
          "\\breturn(ing)? (a|an|the|your|their|his|her) (\\w+ )?call|\\bcall(ing)? (\\w+ )?back\\b|\\bmissed (a|your|their) call"
              + "|\\b(en respuesta a|devolv\\w+|devuelv\\w+) (a )?(una|su|la) .{0,20}llamada|\\bllamada perdida",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Scenario.Then then;
  private final StringBuilder heard = new StringBuilder();
  private boolean asked;
  private boolean through;

  Screener(Scenario.Then then) {
    this.then = then;
  }

  @Override
  public Reaction pickedUp() {
    asked = true;
    return new Reaction(Reaction.Kind.SAYS, QUESTION, CONNECTS);
  }

  @Override
  public Reaction hears(String words, boolean listened) {
    heard.append(words).append('\n');
    if (!listened) {
      return Reaction.silent();
    }
    if (!asked) {
      return pickedUp();
    }
    boolean told = WHO.matcher(heard).find() && WHY.matcher(heard).find();
    if (!told || then == Scenario.Then.NOBODY) {
      return new Reaction(
          Reaction.Kind.HANGS_UP,
          "The person you are calling is not available. Goodbye.",
          CONNECTS);
    }
    through = true;
    return new Reaction(Reaction.Kind.SAYS, "Hello?", Duration.ofSeconds(1));
  }

  /** Whether the patient has taken the call. */
  boolean through() {
    return through;
  }
}
