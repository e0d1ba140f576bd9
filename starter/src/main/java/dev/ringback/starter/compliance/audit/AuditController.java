package dev.ringback.starter.compliance.audit;

import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.records.compliance.audit.AuditAnchor;
import dev.ringback.records.compliance.audit.AuditRepository;
import dev.ringback.records.compliance.audit.StoredEntry;
import dev.ringback.starter.audit.Audited;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail, and the anchors by which its end is known. */
@RestController
class AuditController {
  private static final int MOST = 1_000;

  private final AuditRepository trail;

  AuditController(AuditRepository trail) {
    this.trail = trail;
  }

  /** Newest first. */
  @PreAuthorize("hasAuthority('READ_AUDIT')")
  @Audited(action = AuditAction.READ, object = "audit")
  @GetMapping("/api/audit")
  Page entries(@RequestParam Map<String, String> parameters) {
    var query = new AuditQuery(parameters);
    int limit = query.limit(MOST);
    List<StoredEntry> entries = trail.pages().newest(query.filter(), query.before(), limit);
    return new Page(entries, entries.size() < limit ? null : AuditQuery.cursor(entries.getLast()));
  }

  @PreAuthorize("hasAuthority('READ_AUDIT')")
  @Audited(action = AuditAction.ANCHOR, object = "audit")
  @GetMapping("/api/audit/anchors")
  List<AuditAnchor> anchors() {
    return trail.pages().heads();
  }

  /**
   * Some entries.
   *
   * @param next to be sent as {@code before} for those after; null: there are no more
   */
  record Page(List<StoredEntry> entries, @Nullable String next) {}
}
