package dev.ringback.starter.audit;

import dev.ringback.records.compliance.audit.TrailRights;
import dev.ringback.records.transport.TransportRules;
import dev.ringback.starter.SettingsException;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to serve off this machine while the applications' role could change the audit trail. The
 * store is migrated by then, and no request is taken yet.
 */
@Component
final class TrailRightsCheck implements SmartInitializingSingleton {
  private final JdbcClient jdbc;
  private final String url;

  TrailRightsCheck(JdbcClient jdbc, @Value("${spring.datasource.url}") String url) {
    this.jdbc = jdbc;
    this.url = url;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> problems = TrailRights.problems(jdbc, TransportRules.isOnThisMachine(url));
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
  }
}
