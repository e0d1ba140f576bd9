package dev.ringback.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.local.machine.Problem;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StarterApiTest {
  private final StandIn first = new StandIn();
  private final StandIn second = new StandIn();
  private final StarterApi api = new StarterApi(List.of(first.address(), second.address()), "t");

  @AfterEach
  void end() {
    first.close();
    second.close();
  }

  @Test
  void asksTheFirstWhileItLives() {
    first.answer("GET /api/episodes?limit=1", "[]");
    assertThat(api.newestEpisodes(1)).isEmpty();
    assertThat(second.requests()).isEmpty();
  }

  @Test
  void goesOnWithTheOtherWhenTheFirstIsDead() {
    second.answer("GET /api/episodes?limit=1", "[]");
    second.answer("POST /api/episodes/e1/pause", "");
    first.close();
    assertThat(api.newestEpisodes(1)).isEmpty();
    api.signal("e1", "pause", "Ann");
    assertThat(second.requests())
        .containsExactly("GET /api/episodes?limit=1", "POST /api/episodes/e1/pause");
  }

  @Test
  void saysWhereItLookedWhenBothAreDead() {
    first.close();
    second.close();
    assertThatThrownBy(() -> api.newestEpisodes(1))
        .isInstanceOf(Problem.class)
        .hasMessageContaining(first.address() + " or " + second.address());
  }
}
