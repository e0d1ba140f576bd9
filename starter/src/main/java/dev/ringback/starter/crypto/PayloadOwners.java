package dev.ringback.starter.crypto;

import dev.ringback.records.crypto.EncryptingPayloadCodec;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.starter.access.Caller;
import dev.ringback.starter.audit.FoundSubjects;
import io.temporal.api.common.v1.Payload;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells whose payloads are asked for, and which of them a caller may read. */
@Component
class PayloadOwners {
  private final EpisodeRepository episodes;
  private final FoundSubjects subjects;

  PayloadOwners(EpisodeRepository episodes, FoundSubjects subjects) {
    this.episodes = episodes;
    this.subjects = subjects;
  }

  /**
   * Which of them are for this caller, in order; their persons go on the audit entry of the
   * request. Who sees one clinic reads what belongs to an episode there, and nothing of which it
   * cannot be told whose it is.
   */
  List<Boolean> readable(List<Payload> payloads, Caller caller) {
    Set<String> workflows =
        payloads.stream()
            .flatMap(payload -> Stream.ofNullable(EncryptingPayloadCodec.workflowOf(payload)))
            .collect(Collectors.toSet());
    Map<String, List<EpisodeRepository.Row>> rows =
        episodes.ofWorkflows(workflows).stream()
            .collect(Collectors.groupingBy(EpisodeRepository.Row::workflowId));
    subjects.are(
        rows.values().stream()
            .filter(ofOne -> seen(ofOne, caller))
            .flatMap(List::stream)
            .map(EpisodeRepository.Row::contact)
            .distinct()
            .toList());
    return payloads.stream()
        .map(payload -> {
          String workflow = EncryptingPayloadCodec.workflowOf(payload);
          return !EncryptingPayloadCodec.isEncrypted(payload)
              || caller.clinic() == null
              || (workflow != null && seen(rows.getOrDefault(workflow, List.of()), caller));
        })
        .toList();
  }

  private static boolean seen(List<EpisodeRepository.Row> rows, Caller caller) {
    return caller.clinic() == null
        || (!rows.isEmpty() && rows.stream().allMatch(row -> caller.sees(row.clinic())));
  }
}
