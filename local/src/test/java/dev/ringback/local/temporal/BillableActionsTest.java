package dev.ringback.local.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.JsonFormat;
import io.temporal.api.history.v1.History;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BillableActionsTest {
  /**
   * Start 1, signal 1, markers of two workflow tasks 2, search attributes 1 (the versioning one is
   * free), timer 1, three attempts of one activity 3, update 1; the activity that never started and
   * everything that only follows from these is free.
   */
  @Test
  void countsWhatIsBilledAndNothingElse() throws Exception {
    var history = History.newBuilder();
    try (var json =
        new InputStreamReader(
            BillableActionsTest.class.getResourceAsStream("/history.json"),
            StandardCharsets.UTF_8)) {
      JsonFormat.parser().merge(json, history);
    }
    assertThat(BillableActions.count(history.getEventsList())).isEqualTo(10);
  }

  @Test
  void countsNothingInNothing() {
    assertThat(BillableActions.count(List.of())).isZero();
  }
}
