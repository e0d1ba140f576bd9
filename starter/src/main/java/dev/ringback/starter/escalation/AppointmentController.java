package dev.ringback.starter.escalation;

import dev.ringback.records.booking.RequestedAppointment;
import dev.ringback.records.booking.RequestedAppointment.Decision;
import dev.ringback.records.booking.RequestedAppointment.State;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.starter.JsonFields;
import dev.ringback.starter.Problem;
import dev.ringback.starter.audit.Audited;
import dev.ringback.starter.audit.FoundSubjects;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Times that callers asked for and staff confirm or decline. */
@RestController
class AppointmentController {
  private final AppointmentDesk desk;
  private final FoundSubjects subjects;

  AppointmentController(AppointmentDesk desk, FoundSubjects subjects) {
    this.desk = desk;
    this.subjects = subjects;
  }

  /** In order of their times. */
  @Audited(action = AuditAction.READ, object = "appointment", when = Audited.When.WITH_THE_ANSWER)
  @GetMapping("/api/appointments")
  List<AppointmentView> in(@RequestParam(defaultValue = "REQUESTED") String state) {
    State wanted =
        Arrays.stream(State.values())
            .filter(known -> known.name().equals(state))
            .findFirst()
            .orElseThrow(
                () -> Problem.field("state", "must be one of " + Arrays.toString(State.values())));
    List<AppointmentView> found = desk.in(wanted);
    subjects.of(found.stream().map(AppointmentView::episode).filter(Objects::nonNull).toList());
    return found;
  }

  @Audited(action = AuditAction.CHANGE, object = "appointment")
  @PostMapping("/api/appointments/{id}/confirm")
  AppointmentView confirm(@PathVariable String id, @RequestBody byte[] body) {
    return decide(id, State.CONFIRMED, body);
  }

  @Audited(action = AuditAction.CHANGE, object = "appointment")
  @PostMapping("/api/appointments/{id}/decline")
  AppointmentView decline(@PathVariable String id, @RequestBody byte[] body) {
    return decide(id, State.DECLINED, body);
  }

  private AppointmentView decide(String id, State to, byte[] body) {
    RequestedAppointment request = desk.named(id);
    JsonFields fields = JsonFields.parse(body);
    return desk.decide(
        request, to, new Decision(fields.text("by"), fields.optionalText("note").orElse(null)));
  }
}
