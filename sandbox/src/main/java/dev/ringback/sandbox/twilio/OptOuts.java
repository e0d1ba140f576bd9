package dev.ringback.sandbox.twilio;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Who has told which of the account's numbers to stop, by Twilio's default English keywords. */
@Component
class OptOuts {
  private static final Set<String> STOP =
      Set.of("STOP", "UNSUBSCRIBE", "END", "QUIT", "STOPALL", "REVOKE", "OPTOUT", "CANCEL");
  private static final Set<String> START = Set.of("START", "YES", "UNSTOP");
  private static final Set<String> HELP = Set.of("HELP", "INFO");

  private final Set<Pair> blocked = ConcurrentHashMap.newKeySet();

  /** Takes a text from a person; gives what keyword it was, if it is one that means something. */
  Optional<Keyword> read(String person, String number, String body) {
    String word = body.strip().toUpperCase(Locale.ROOT);
    var pair = new Pair(person, number);
    if (STOP.contains(word)) {
      blocked.add(pair);
      return Optional.of(Keyword.STOP);
    }
    if (START.contains(word) && blocked.remove(pair)) {
      return Optional.of(Keyword.START);
    }
    return HELP.contains(word) ? Optional.of(Keyword.HELP) : Optional.empty();
  }

  boolean blocks(String person, String number) {
    return blocked.contains(new Pair(person, number));
  }

  private record Pair(String person, String number) {}

  /** Keywords with Twilio's own answer to each. */
  enum Keyword {
    STOP(
        "You have successfully been unsubscribed. You will not receive any more messages from this"
            + " number. Reply START to resubscribe."),
    START(
        "You have successfully been re-subscribed to messages from this number. Reply HELP for"
            + " help. Reply STOP to unsubscribe. Msg&Data Rates May Apply."),
    HELP("Reply STOP to unsubscribe. Msg&Data Rates May Apply.");

    private final String answer;

    Keyword(String answer) {
      this.answer = answer;
    }

    String answer() {
      return answer;
    }
  }
}
