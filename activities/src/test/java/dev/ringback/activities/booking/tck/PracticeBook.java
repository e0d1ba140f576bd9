package dev.ringback.activities.booking.tck;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A system's own book, as its people see and steer it behind its API. */
interface PracticeBook extends AutoCloseable {
  /** The system's, and the adapter's. */
  Clock clock();

  /** From now on it is this late; {@link #calm()} turns back. */
  void moveTo(Instant now);

  /** Plans a fault for the next requests; a null operation fits any. */
  void fault(String fault, String operation, int times);

  /** While closed nobody is free at any time. */
  void close(boolean closed);

  /** Open at all hours of all days. */
  void openAlways();

  /** As long as nobody is seen before and after every visit. */
  void buffer(Duration between);

  /** Somebody takes the place at this time: no provider can see anyone there then. */
  void take(String pmsLocation, Instant start);

  /** Puts a patient on file, whoever else has the number. */
  String register(String given, String family, String email, String phone);

  /** Searches for patients find nobody until somebody is to be put on file. */
  void lagSearch();

  /** Times kept for somebody who has not booked run out. */
  void expireHolds();

  /** Searches by days have days of this zone. */
  void cutDaysIn(ZoneId zone);

  /** Starts of what stands for this number. */
  List<Instant> standing(String phone);

  /** Frees every time, keeps the usual hours and forgets what faults are left. */
  void calm();

  @Override
  void close();
}
