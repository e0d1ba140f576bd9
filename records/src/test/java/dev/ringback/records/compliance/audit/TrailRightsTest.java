package dev.ringback.records.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class TrailRightsTest {
  private final TestStore store = new TestStore();

  @Test
  void oneRoleForBothIsRefusedElsewhereAndOnlyWarnedOfHere() {
    assertThat(TrailRights.problems(store.jdbc, false))
        .singleElement()
        .asString()
        .contains("DATABASE_OWNER_USER");
    assertThat(TrailRights.problems(store.jdbc, true)).isEmpty();
  }

  @Test
  void aRoleThatReadsAndAppendsIsRight() throws Exception {
    assertThat(mayChange("select, insert")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"update", "delete", "truncate"})
  void anyRightToChangeIsFound(String right) throws Exception {
    assertThat(mayChange("select, insert, " + right)).isTrue();
  }

  private boolean mayChange(String rights) throws Exception {
    try (var connection = store.database.getConnection()) {
      JdbcClient session = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      String role = "trail_" + Integer.toHexString(System.identityHashCode(this)) + rights.length();
      session.sql("create role " + role).update();
      session.sql("grant " + rights + " on audit_entry to " + role).update();
      session.sql("set role " + role).update();
      try {
        return TrailRights.mayChange(session);
      } finally {
        session.sql("reset role").update();
      }
    }
  }
}
