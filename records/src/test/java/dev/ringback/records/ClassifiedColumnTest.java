package dev.ringback.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.ClassifiedColumn.DataClass;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassifiedColumnTest {
  private final List<ClassifiedColumn> classified = ClassifiedColumn.all();

  @Test
  void everyColumnOfTheSchemaSaysWhatItHolds() {
    var columns =
        new TestStore()
            .jdbc
            .sql(
                """
                select c.table_name || '.' || c.column_name
                from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                  and c.table_name <> 'flyway_schema_history'
                """)
            .query(String.class)
            .list();

    assertThat(columns).hasSizeGreaterThan(100);
    assertThat(classified.stream().map(c -> c.table() + "." + c.column()).toList())
        .as("db/classification.csv lists every column of the migrations and nothing else")
        .containsExactlyInAnyOrderElementsOf(columns);
  }

  @Test
  void whatTellsWhoSomebodyIsOrWhatTheySaidIsEncrypted() {
    assertThat(classified)
        .filteredOn(c -> c.holds() == DataClass.IDENTITY || c.holds() == DataClass.CONTENT)
        .isNotEmpty()
        .allSatisfy(c -> assertThat(c.column()).endsWith("_cipher"));
  }
}
