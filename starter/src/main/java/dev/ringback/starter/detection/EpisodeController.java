package dev.ringback.starter.detection;

import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.detection.TimelineRepository;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.starter.JsonFields;
import dev.ringback.starter.Problem;
import dev.ringback.starter.access.Callers;
import dev.ringback.starter.access.WordsPolicy;
import dev.ringback.starter.audit.Audited;
import dev.ringback.starter.audit.FoundSubjects;
import dev.ringback.starter.intake.CallerNumbers;
import dev.ringback.starter.recovery.Episodes;
import dev.ringback.starter.recovery.Recoveries;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.detection.EpisodeView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Episodes for the console and the command line. */
@RestController
class EpisodeController {
  private static final int MOST = 500;

  private final Episodes episodes;
  private final EpisodeRepository rows;
  private final ContactRepository contacts;
  private final TimelineRepository timelines;
  private final Recoveries recoveries;
  private final FoundSubjects subjects;
  private final WordsPolicy words;

  EpisodeController(
      Episodes episodes,
      EpisodeRepository rows,
      ContactRepository contacts,
      TimelineRepository timelines,
      Recoveries recoveries,
      FoundSubjects subjects,
      WordsPolicy words) {
    this.episodes = episodes;
    this.rows = rows;
    this.contacts = contacts;
    this.timelines = timelines;
    this.recoveries = recoveries;
    this.subjects = subjects;
    this.words = words;
  }

  /** Newest first. */
  @Audited(action = AuditAction.SEARCH, object = "episode", when = Audited.When.WITH_THE_ANSWER)
  @GetMapping("/api/episodes")
  List<Summary> latest(@RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > MOST) {
      throw Problem.field("limit", "must be from 1 to " + MOST);
    }
    ClinicId own = Callers.current().clinic();
    return summaries(own == null ? rows.latest(limit) : rows.latestOf(own, limit));
  }

  // By POST, since a phone number in an address would end up in logs.
  @Audited(action = AuditAction.SEARCH, object = "episode", when = Audited.When.WITH_THE_ANSWER)
  @PostMapping("/api/episodes/search")
  List<Summary> search(@RequestBody byte[] body) {
    return switch (CallerNumbers.read(JsonFields.parse(body).text("phone"))) {
      case CallerNumbers.Reading.Number(PhoneNumber phone) ->
          summaries(
              contacts.byPhone(phone).stream()
                  .flatMap(contact -> rows.ofContact(contact).stream())
                  .filter(row -> Callers.current().sees(row.clinic()))
                  .toList());
      case CallerNumbers.Reading.Withheld _, CallerNumbers.Reading.Invalid _ ->
          throw Problem.field("phone", "must be a phone number in E.164, such as +16505550101");
    };
  }

  @Audited(action = AuditAction.READ, object = "episode")
  @GetMapping("/api/episodes/{id}")
  Detail episode(@PathVariable String id) {
    EpisodeRepository.Row row = episodes.named(id);
    return new Detail(row, recoveries.view(row).orElse(null));
  }

  /** To whoever may not see the words it comes without them. */
  @Audited(action = AuditAction.READ, object = "timeline")
  @GetMapping("/api/episodes/{id}/timeline")
  List<TimelineEntryView> timeline(@PathVariable String id) {
    EpisodeId episode = episodes.named(id).id();
    boolean open = words.opens(episode);
    return timelines.timeline(episode).stream()
        .map(entry -> TimelineEntryView.of(entry, open))
        .toList();
  }

  private List<Summary> summaries(List<EpisodeRepository.Row> found) {
    subjects.are(found.stream().map(EpisodeRepository.Row::contact).toList());
    return found.stream().map(Summary::of).toList();
  }

  /** An episode in a list. */
  record Summary(
      EpisodeId id,
      String workflowId,
      ClinicId clinic,
      LocationId location,
      Instant openedAt,
      @Nullable Instant closedAt,
      @Nullable String outcome) {
    static Summary of(EpisodeRepository.Row row) {
      return new Summary(
          row.id(),
          row.workflowId(),
          row.clinic(),
          row.location(),
          row.openedAt(),
          row.closedAt(),
          row.outcome());
    }
  }

  /** An episode, and how its recovery sees it; null when the recovery is gone. */
  record Detail(EpisodeRepository.Row row, @Nullable EpisodeView view) {}
}
