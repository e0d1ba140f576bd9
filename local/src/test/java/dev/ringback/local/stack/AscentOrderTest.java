package dev.ringback.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AscentOrderTest {
  @ParameterizedTest
  @EnumSource(ServiceName.class)
  void listsWhatAServiceNeedsBeforeIt(ServiceName name) {
    assertThat(name.needs()).allMatch(need -> need.ordinal() < name.ordinal());
  }

  @Test
  void startsTheProductOnlyOnItsStores() {
    assertThat(ServiceName.STARTER.needs()).contains(ServiceName.POSTGRES, ServiceName.TEMPORAL);
    assertThat(ServiceName.WORKERS.needs()).contains(ServiceName.POSTGRES, ServiceName.TEMPORAL);
  }
}
