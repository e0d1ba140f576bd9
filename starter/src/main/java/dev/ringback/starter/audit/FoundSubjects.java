package dev.ringback.starter.audit;

import dev.ringback.records.compliance.audit.AuditRepository;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The persons whose records the answer at hand shows; for lists, which name none in the path. */
@Component
public class FoundSubjects {
  private static final String FOUND = FoundSubjects.class.getName();

  private final AuditRepository trail;
  private final HttpServletRequest request;

  /**
   * @param request stands for whichever is being served
   */
  FoundSubjects(AuditRepository trail, HttpServletRequest request) {
    this.trail = trail;
    this.request = request;
  }

  /** Names them on the entry that is written with the answer. */
  public void are(Collection<ContactId> subjects) {
    request.setAttribute(FOUND, RequestAudit.subjects(subjects));
  }

  /** The same by their episodes. */
  public void of(Collection<EpisodeId> episodes) {
    are(trail.pages().contacts(episodes));
  }

  static Map<String, String> of(HttpServletRequest request) {
    return request.getAttribute(FOUND) instanceof Map<?, ?> found
        ? found.entrySet().stream()
            .collect(Collectors.toMap(e -> e.getKey().toString(), e -> e.getValue().toString()))
        : Map.of();
  }
}
