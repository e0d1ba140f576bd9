package dev.ringback.sandbox.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What a test does to a practice-management system behind its API. One per system. */
public interface PracticeControls {

  /** The system's name, such as {@code boulevard}; also its name in the faults' control. */
  String system();

  /** While closed nobody is free at any time; what is booked or held stays. */
  void close(boolean closed);

  /**
   * Somebody else takes a starting time with every provider.
   *
   * @param location the system's id of the place
   */
  void take(String location, Instant start);

  /**
   * Keeps other hours from now on.
   *
   * @param always open at all hours of all days
   * @param buffer as long as nobody is seen before and after every visit
   */
  void keepHours(boolean always, Duration buffer);

  /** Searches for patients find nobody until somebody is to be put on file. */
  default void lagSearch() {}

  /** From now on a search by days has days of this zone; of no meaning where times are sought. */
  default void cutDaysIn(ZoneId zone) {}

  /** All times kept for somebody who has not booked yet run out now. */
  default void expireHolds() {}

  /** How many times are kept for somebody who has not booked yet. */
  default int holds() {
    return 0;
  }

  /**
   * Puts a patient on file, even if somebody has the same number or address.
   *
   * @param phone in E.164
   * @return the system's id of the patient
   */
  String register(
      @Nullable String given,
      @Nullable String family,
      @Nullable String email,
      @Nullable String phone);
}
