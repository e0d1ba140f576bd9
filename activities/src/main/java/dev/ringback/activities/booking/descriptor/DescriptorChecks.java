package dev.ringback.activities.booking.descriptor;

import dev.ringback.activities.booking.descriptor.TimeForm.Form;
import dev.ringback.records.clinic.Section;
import java.util.List;

/** What no operation can be judged by alone. */
final class DescriptorChecks {
  private static final List<OperationName> WITH_STATES =
      List.of(OperationName.APPOINTMENT, OperationName.APPOINTMENTS, OperationName.CHANGES);

  private final Descriptor descriptor;
  private final Section file;

  private DescriptorChecks(Descriptor descriptor, Section file) {
    this.descriptor = descriptor;
    this.file = file;
  }

  static void check(Descriptor descriptor, Section file) {
    DescriptorChecks checks = new DescriptorChecks(descriptor, file);
    checks.needs(OperationName.BOOK, "patientId", OperationName.FIND_PATIENT);
    checks.needs(OperationName.HOLD, "patientId", OperationName.FIND_PATIENT);
    checks.needs(OperationName.BOOK, "holdId", OperationName.HOLD);
    checks.needs(OperationName.RELEASE, "holdId", OperationName.HOLD);
    checks.needs(OperationName.RESCHEDULE, "holdId", OperationName.HOLD);
    checks.states();
    if (descriptor.times().form() == Form.LOCAL) {
      checks.places();
    }
  }

  private void needs(OperationName user, String value, OperationName source) {
    boolean lacks =
        descriptor.operation(user).filter(o -> o.names(value)).isPresent()
            && descriptor.operation(source).isEmpty();
    if (lacks) {
      file.refuse(
          at(user),
          "names {" + value + "}, which nothing gives without " + at(source),
          "add that operation, or take the name out");
    }
  }

  /** Appointments that stand are told from others by their state. */
  private void states() {
    boolean read = WITH_STATES.stream().anyMatch(o -> descriptor.operation(o).isPresent());
    if (read && descriptor.states().isEmpty() && file.sound("states")) {
      file.refuse(
          "states",
          "is missing, though operations read states",
          "map each of the system's words to booked, confirmed, arrived, completed, cancelled or"
              + " no-show");
    }
  }

  /** A local time is an instant only together with its place. */
  private void places() {
    for (OperationName name : WITH_STATES) {
      boolean lacks =
          descriptor
              .operation(name)
              .filter(o -> o.reads(Field.START) && !o.reads(Field.LOCATION_ID))
              .isPresent();
      if (lacks) {
        file.refuse(
            at(name) + ".fields",
            "reads local times without their place",
            "add locationId, or write another times.form if times carry an offset");
      }
    }
  }

  private static String at(OperationName name) {
    return "operations." + name.key();
  }
}
