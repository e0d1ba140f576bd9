package dev.ringback.starter.escalation;

import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.records.escalation.TicketRepository;
import dev.ringback.starter.access.Callers;
import dev.ringback.starter.access.WordsPolicy;
import dev.ringback.starter.audit.Audited;
import dev.ringback.starter.audit.FoundSubjects;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Callbacks that wait for staff. */
@RestController
class TicketController {
  private static final int MOST = 200;

  private final TicketRepository tickets;
  private final FoundSubjects subjects;
  private final WordsPolicy words;

  TicketController(TicketRepository tickets, FoundSubjects subjects, WordsPolicy words) {
    this.tickets = tickets;
    this.subjects = subjects;
    this.words = words;
  }

  /** Most urgent first. To whoever may not see the callers' words they come without them. */
  @Audited(action = AuditAction.READ, object = "ticket", when = Audited.When.WITH_THE_ANSWER)
  @GetMapping("/api/tickets")
  List<TicketView> open() {
    List<TicketRepository.Row> open = tickets.open(Callers.current().clinic(), MOST);
    subjects.of(open.stream().map(TicketRepository.Row::episode).toList());
    return open.stream()
        .map(ticket -> TicketView.of(ticket, words.opens(ticket.episode())))
        .toList();
  }
}
