package dev.ringback.records.detection;

import dev.ringback.records.Columns;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Slots in the database, so that every process takes from the same ones. */
public final class RequestSlotRepository implements RequestSlots {
  private static final Duration MINUTE = Duration.ofSeconds(60);

  private final JdbcClient jdbc;

  public RequestSlotRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean take(String purpose, Instant now) {
    return jdbc.sql(
                """
                update request_slot set free_at = :next
                where (purpose, slot) in (
                  select purpose, slot from request_slot
                  where purpose = :purpose and free_at <= :now
                  order by free_at, slot limit 1 for update skip locked)
                """)
            .param("purpose", purpose)
            .param("now", Columns.of(now))
            .param("next", Columns.of(now.plus(MINUTE)))
            .update()
        == 1;
  }

  @Override
  public void close(String vendor, Instant until) {
    jdbc.sql(
            """
            update request_slot set free_at = greatest(free_at, :until)
            where starts_with(purpose, :vendor)
            """)
        .param("until", Columns.of(until))
        .param("vendor", vendor + ".")
        .update();
  }
}
