package dev.ringback.workers;

import dev.ringback.activities.clinic.SyncSource;
import dev.ringback.activities.compliance.audit.AuditAnchors;
import dev.ringback.records.Records;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Anchors of the audit trail, where somebody said where they go. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

  @Bean
  @ConditionalOnExpression("!'${ringback.audit-anchors:}'.isBlank()")
  SyncSource auditAnchors(
      Records records, Clock clock, @Value("${ringback.audit-anchors}") String target) {
    return new AuditAnchors(records.audit(), Path.of(target), clock);
  }
}
