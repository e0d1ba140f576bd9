package dev.ringback.starter.booking;

import dev.ringback.workflows.booking.ServiceType;
import dev.ringback.workflows.clinic.Clinic;
import java.util.List;

/** Asks a clinic's practice-management system what it has to offer. */
interface PracticeServices {

  /**
   * All kinds of appointment.
   *
   * @throws Unanswered if the system cannot be asked
   */
  List<ServiceType> of(Clinic clinic);

  /** The system gave no answer. */
  final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param workflow id of the workflow that tried
     */
    Unanswered(String workflow) {
      super(workflow);
    }
  }
}
