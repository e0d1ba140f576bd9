package dev.ringback.workflows.compliance.rights;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.temporal.testing.WorkflowReplayer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Erasures and purges that were under way at an earlier version go on with this one. */
class RightsHistoriesTest {

  @ParameterizedTest
  @ValueSource(strings = {"erasure", "erasure-incomplete", "purge"})
  void anEarlierHistoryStillReplays(String name) {
    assertThatCode(() ->
            WorkflowReplayer.replayWorkflowExecutionFromResource(
                "golden-rights/" + name + ".json",
                ErasureWorkflowImpl.class,
                PurgeWorkflowImpl.class))
        .doesNotThrowAnyException();
  }
}
