package dev.ringback.sandbox.booking;

import java.util.List;

/** The appointments one practice-management system holds. One implementation per system. */
public interface PatientAppointments {

  /** The system's name, such as {@code boulevard}. */
  String system();

  /**
   * Appointments made with this number or for the patient it belongs to, cancelled ones included,
   * oldest first.
   *
   * @param phone in E.164; empty: everybody's
   */
  List<AppointmentView> of(String phone);

  /**
   * Strikes those appointments out as if they had never been made; their times are free again.
   *
   * @param phone in E.164; empty: everybody's
   */
  void forget(String phone);
}
