package dev.ringback.records.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.RecordsSchema;
import dev.ringback.records.TestStore;
import dev.ringback.workflows.clinic.ClinicId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** How many entries a second, on a server that writes durably. */
class AuditPaceTest {
  private static final int EACH = 250;

  @Test
  void entriesAreWrittenAndCheckedAtAPaceWellAboveThatOfRequests() throws Exception {
    List<String> lines = new ArrayList<>(List.of("what,per_second"));
    try (var server = EmbeddedPostgres.builder().setServerConfig("fsync", "on").start()) {
      RecordsSchema.migrate(server.getPostgresDatabase());
      lines.add("append: 1 writer," + pace(server, 1, "a"));
      lines.add("append: 8 writers on one clinic," + pace(server, 8, "b"));
      lines.add("append: 8 writers on a clinic each," + paceApart(server, 8));
      lines.add("check," + checked(server));
    }
    Files.write(Path.of("target", "audit-pace.csv"), lines);

    assertThat(lines).allSatisfy(line -> assertThat(line).doesNotEndWith(",0"));
  }

  private static long pace(EmbeddedPostgres server, int writers, String clinic) throws Exception {
    return pace(server, Collections.nCopies(writers, clinic));
  }

  private static long paceApart(EmbeddedPostgres server, int writers) throws Exception {
    return pace(server, IntStream.range(0, writers).mapToObj(i -> "c" + i).toList());
  }

  private static long pace(EmbeddedPostgres server, List<String> clinics)
      throws InterruptedException, ExecutionException {
    try (var connections = new OneEach(server.getPostgresDatabase());
        var executor = Executors.newFixedThreadPool(clinics.size())) {
      AuditRepository audit = repository(connections);
      List<Callable<Void>> writers =
          clinics.stream().map(clinic -> writer(audit, new ClinicId(clinic))).toList();
      long since = System.nanoTime();
      for (Future<Void> writer : executor.invokeAll(writers)) {
        writer.get();
      }
      return perSecond((long) clinics.size() * EACH, since);
    }
  }

  private static Callable<Void> writer(AuditRepository audit, ClinicId clinic) {
    return () -> {
      for (int i = 0; i < EACH; i++) {
        audit.record(AuditRepositoryTest.entry(clinic));
      }
      return null;
    };
  }

  private static long checked(EmbeddedPostgres server) {
    try (var connection = new OneEach(server.getPostgresDatabase())) {
      List<AuditFinding> findings = new ArrayList<>();
      AuditCheck check = new AuditCheck(new TestStore().keys.auditSeal(), List.of(), findings::add);
      long since = System.nanoTime();
      repository(connection).pages().forEach(AuditFilter.ALL, check::next);
      check.end();
      assertThat(findings).isEmpty();
      return perSecond(check.checked(), since);
    }
  }

  private static long perSecond(long count, long since) {
    return count * 1_000_000_000L / (System.nanoTime() - since);
  }

  private static AuditRepository repository(DataSource connections) {
    return new AuditRepository(JdbcClient.create(connections), new TestStore().keys.auditSeal());
  }

  /** A connection for each thread, as a pool would keep them. */
  private static final class OneEach extends AbstractDataSource implements AutoCloseable {
    private final Map<Thread, SingleConnectionDataSource> each = new ConcurrentHashMap<>();
    private final DataSource server;

    OneEach(DataSource server) {
      this.server = server;
    }

    @Override
    public Connection getConnection() throws SQLException {
      Thread thread = Thread.currentThread();
      if (!each.containsKey(thread)) {
        each.put(thread, new SingleConnectionDataSource(server.getConnection(), true));
      }
      return each.get(thread).getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
      each.values().forEach(SingleConnectionDataSource::close);
    }
  }
}
