package dev.ringback.activities.booking.tck;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ringback.activities.booking.PracticeManagement;
import dev.ringback.workflows.clinic.Clinic;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every practice-management adapter has to do, by themes, tried against a stand-in for its
 * system. A subclass names the system, its ids and its credentials; a case that a system cannot
 * offer is named with the reason, and reported so.
 */
@ExtendWith(TckReport.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PracticeManagementTck
    implements SlotCases, BookingCases, PatientCases, ChangeCases, ClockCases, TroubleCases {
  private TckBench bench;

  /** The system's name. */
  protected abstract String system();

  /** The kit's clinic with the system's ids. */
  protected abstract Clinic clinic();

  /** The book behind the adapter, newly opened. */
  protected abstract PracticeBook open();

  /**
   * The adapter; its requests are given up after a second and a half.
   *
   * @param credentials whether those it is given are the right ones
   */
  protected abstract PracticeManagement adapter(PracticeBook book, boolean credentials);

  /** The operation, in the faults' control, that makes the appointment. */
  protected abstract String bookingOperation();

  /** The operation that makes the appointment stand at its new time. */
  protected abstract String movingOperation();

  protected abstract String cancellingOperation();

  /** The vendor's id of a service that takes an hour. */
  protected abstract String hourService();

  /** The vendor's id of who an appointment is with, as the system's book has it. */
  protected abstract String staffOf(PracticeBook book, String appointment);

  /** Cases the system offers no way to do, by method name, with the reason. */
  protected Map<String, String> notOffered() {
    return Map.of();
  }

  @Override
  public TckBench bench() {
    return bench;
  }

  @BeforeAll
  void start() {
    bench = new TckBench(this);
  }

  @AfterAll
  void stop() {
    bench.book.close();
  }

  @BeforeEach
  void offered(TestInfo test) {
    String why = notOffered().get(test.getTestMethod().orElseThrow().getName());
    assumeThat(why).withFailMessage(() -> String.valueOf(why)).isNull();
  }

  @AfterEach
  void calm() {
    bench.book.calm();
  }
}
