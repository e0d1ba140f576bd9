package dev.ringback.records.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.AtOnce;
import dev.ringback.records.TestStore;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RequestSlotsTest {
  private static final Instant NOON = TestStore.NOON;

  private final RequestSlots slots = new RequestSlotRepository(new TestStore().jdbc);

  @Test
  void asManyRequestsAMinuteAsThereAreSlotsWhoeverMakesThem() {
    int taken = 0;
    for (int second = 0; second < 60; second++) {
      taken += lookUp(NOON.plusSeconds(second)) ? 1 : 0;
    }
    assertThat(taken).isEqualTo(5);
    assertThat(lookUp(NOON.plusSeconds(60))).isTrue();
    assertThat(lookUp(NOON.plusSeconds(60))).isFalse();
  }

  @Test
  void noSlotIsTakenTwiceAtOnce() {
    assertThat(AtOnce.run(8, () -> lookUp(NOON))).filteredOn(taken -> taken).hasSizeBetween(1, 5);
  }

  @Test
  void everyPurposeHasItsOwnAndTogetherTheyAreLessThanTen() {
    int taken = 0;
    for (int i = 0; i < 20; i++) {
      taken += lookUp(NOON) ? 1 : 0;
      taken += slots.take(RequestSlots.RINGCENTRAL_SYNC, NOON) ? 1 : 0;
    }
    assertThat(taken).isEqualTo(9);
  }

  @Test
  void aPenaltyClosesThemAll() {
    slots.close("ringcentral", NOON.plusSeconds(30));

    assertThat(lookUp(NOON.plusSeconds(29))).isFalse();
    assertThat(slots.take(RequestSlots.RINGCENTRAL_SYNC, NOON.plusSeconds(29))).isFalse();
    assertThat(lookUp(NOON.plusSeconds(30))).isTrue();
  }

  private boolean lookUp(Instant at) {
    return slots.take(RequestSlots.RINGCENTRAL_LOOK_UP, at);
  }
}
