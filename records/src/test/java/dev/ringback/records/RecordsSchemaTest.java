package dev.ringback.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RecordsSchemaTest {

  @Test
  void twoProcessesMayMigrateAtOnce() {
    DataSource database = TestStore.emptyDatabase();

    AtOnce.run(
        2,
        () -> {
          RecordsSchema.migrate(database);
          return true;
        });

    JdbcClient jdbc = JdbcClient.create(database);
    assertThat(
            jdbc.sql("select version from flyway_schema_history where success")
                .query(String.class)
                .list())
        .isNotEmpty()
        .doesNotHaveDuplicates();
    assertThat(jdbc.sql("select count(*) from effect").query(Integer.class).single()).isZero();
  }

  @Test
  void instantsKeepTheirMicroseconds() {
    Instant at = Instant.parse("2026-03-08T08:30:00.123456Z");

    Instant read =
        new TestStore()
            .jdbc
            .sql("select cast(:at as timestamptz) as at")
            .param("at", Columns.of(at))
            .query((row, _) -> Columns.instant(row, "at"))
            .single();

    assertThat(read).isEqualTo(at);
  }
}
