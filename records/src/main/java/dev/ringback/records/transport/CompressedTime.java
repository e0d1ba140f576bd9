package dev.ringback.records.transport;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Refuses waits that run faster than the clock wherever people could be reached: an episode then
 * judges hours and caps by a time of its own, which the people it calls do not live in.
 */
public final class CompressedTime {
  private static final String SPEED = "RINGBACK_WAIT_SPEED";

  /** Vendors that call and write to people. */
  private static final List<String> ADDRESSES =
      List.of("TWILIO_API_BASE_URL", "SENDGRID_API_BASE_URL");

  private CompressedTime() {}

  /**
   * What is wrong, each with the variable's name and the way out; empty: nothing.
   *
   * @param settings what a variable is set to; null: nothing
   */
  public static List<String> problems(Function<String, @Nullable String> settings) {
    List<String> problems = new ArrayList<>();
    if (isCompressed(settings.apply(SPEED))) {
      for (String variable : ADDRESSES) {
        if (!isOnThisMachine(settings.apply(variable))) {
          problems.add(
              SPEED
                  + " is above 1 and "
                  + variable
                  + " is not on this machine. Use 1 where people can be reached; more is for the"
                  + " sandbox.");
        }
      }
    }
    return problems;
  }

  /** What is no number is refused elsewhere. */
  private static boolean isCompressed(@Nullable String speed) {
    try {
      return speed != null && !speed.isBlank() && !(Double.parseDouble(speed.strip()) <= 1);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isOnThisMachine(@Nullable String address) {
    if (address == null || address.isBlank()) {
      return false;
    }
    try {
      return Loopback.is(URI.create(address.strip()).getHost());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
