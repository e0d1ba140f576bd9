package dev.ringback.starter.detection;

import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.detection.TimelineRepository;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.starter.JsonFields;
import dev.ringback.starter.Problem;
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

  EpisodeController(
      Episodes episodes,
      EpisodeRepository rows,
      ContactRepository contacts,
      TimelineRepository timelines,
      Recoveries recoveries) {
    this.episodes = episodes;
    this.rows = rows;
    this.contacts = contacts;
    this.timelines = timelines;
    this.recoveries = recoveries;
  }

  /** Newest first. */
  @GetMapping("/api/episodes")
  List<Summary> latest(@RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > MOST) {
      throw Problem.field("limit", "must be from 1 to " + MOST);
    }
    return rows.latest(limit).stream().map(Summary::of).toList();
  }

  // By POST, since a phone number in an address would end up in logs.
  @PostMapping("/api/episodes/search")
  List<Summary> search(@RequestBody byte[] body) {
    return switch (CallerNumbers.read(JsonFields.parse(body).text("phone"))) {
      case CallerNumbers.Reading.Number(PhoneNumber phone) ->
          contacts.byPhone(phone).stream()
              .flatMap(contact -> rows.ofContact(contact).stream())
              .map(Summary::of)
              .toList();
      case CallerNumbers.Reading.Withheld _, CallerNumbers.Reading.Invalid _ ->
          throw Problem.field("phone", "must be a phone number in E.164, such as +16505550101");
    };
  }

  @GetMapping("/api/episodes/{id}")
  Detail episode(@PathVariable String id) {
    EpisodeRepository.Row row = episodes.named(id);
    return new Detail(row, recoveries.view(row).orElse(null));
  }

  @GetMapping("/api/episodes/{id}/timeline")
  List<TimelineRepository.Entry> timeline(@PathVariable String id) {
    return timelines.timeline(episodes.named(id).id());
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
