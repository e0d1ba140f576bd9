package dev.ringback.sandbox.booking;

import java.time.Instant;
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
