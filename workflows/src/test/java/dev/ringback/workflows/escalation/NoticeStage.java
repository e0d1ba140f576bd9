package dev.ringback.workflows.escalation;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.TestClinics;
import dev.ringback.workflows.compliance.ComplianceActivities;
import dev.ringback.workflows.compliance.ContactDecisions;
import dev.ringback.workflows.compliance.ContactPolicy;
import dev.ringback.workflows.compliance.ContactQuestion;
import dev.ringback.workflows.compliance.ContactStanding;
import dev.ringback.workflows.compliance.NumberStatus;
import dev.ringback.workflows.compliance.OptOut;
import dev.ringback.workflows.compliance.Place;
import dev.ringback.workflows.compliance.Recorded;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.MessagingActivities;
import dev.ringback.workflows.outreach.SendText;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A person who may be texted or not, a vendor that keeps texts, and a staff's list. */
final class NoticeStage implements ComplianceActivities, MessagingActivities, StaffActivities {
  private final Clinic clinic = TestClinics.lumen();
  final List<ContactQuestion> questions = new CopyOnWriteArrayList<>();
  final List<SendText> texts = new CopyOnWriteArrayList<>();
  final List<Escalation> tickets = new CopyOnWriteArrayList<>();
  volatile boolean stopped;
  volatile Dispatch vendor = new Dispatch.Accepted("SM1");

  @Override
  public ContactDecisions decide(ContactQuestion question) {
    questions.add(question);
    ContactStanding person =
        new ContactStanding(
            EnumSet.allOf(Channel.class),
            Map.of(),
            stopped ? EnumSet.allOf(Channel.class) : Set.of(),
            List.of(),
            List.of(TestClinics.AUSTIN),
            null,
            null,
            List.of(new Place(TestClinics.AUSTIN, "TX")),
            List.of(),
            NumberStatus.UNKNOWN);
    return new ContactDecisions(
        ContactPolicy.decideAll(
            person, clinic, TestClinics.austin(), question.inquiry(), question.now()));
  }

  @Override
  public Recorded recordOptOut(OptOut optOut) {
    return new Recorded(true);
  }

  @Override
  public Dispatch sendText(SendText text) {
    texts.add(text);
    return vendor;
  }

  @Override
  public Ticket escalate(Escalation escalation) {
    tickets.add(escalation);
    return new Ticket(new TicketId("t-1"));
  }

  @Override
  public Ticket askToConfirm(ConfirmationRequest request) {
    return escalate(request.escalation());
  }
}
