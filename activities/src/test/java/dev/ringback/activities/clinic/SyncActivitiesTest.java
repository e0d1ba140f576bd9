package dev.ringback.activities.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.workflows.outreach.Failures;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

class SyncActivitiesTest {

  @Test
  void runsTheSourceOfThatName() {
    var activities =
        new SyncActivitiesImpl(List.of(source("one", () -> 1), source("two", () -> 2)));
    assertThat(activities.run("two")).isEqualTo(2);
  }

  @Test
  void asksNoMoreForASourceThatIsNotThere() {
    ApplicationFailure failure = failure("gone", () -> 1);
    assertThat(failure.isNonRetryable()).isTrue();
    assertThat(failure.getType()).isEqualTo(Failures.NOT_CONFIGURED);
  }

  @Test
  void waitsAsLongAsTheVendorAsks() {
    ApplicationFailure failure =
        failure(
            "one",
            () -> {
              throw new NothingHappened("Acme is overloaded (429)", Duration.ofSeconds(60));
            });
    assertThat(failure.getType()).isEqualTo(Failures.VENDOR_UNAVAILABLE);
    assertThat(failure.getNextRetryDelay()).isEqualTo(Duration.ofSeconds(60));
    assertThat(failure.isNonRetryable()).isFalse();
  }

  @Test
  void repeatsNoMessageThatMayQuoteACaller() {
    ApplicationFailure failure =
        failure(
            "one",
            () -> {
              throw new IllegalStateException("cannot read +15125550142");
            });
    assertThat(failure.getMessage()).doesNotContain("5125550142");
    assertThat(failure.getCause()).isNull();
    assertThat(failure.isNonRetryable()).isFalse();
  }

  private static ApplicationFailure failure(String name, IntSupplier does) {
    var activities = new SyncActivitiesImpl(List.of(source("one", does)));
    return catchThrowableOfType(ApplicationFailure.class, () -> activities.run(name));
  }

  private static SyncSource source(String name, IntSupplier does) {
    return new SyncSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Duration every() {
        return Duration.ofSeconds(60);
      }

      @Override
      public int sync() {
        return does.getAsInt();
      }
    };
  }
}
