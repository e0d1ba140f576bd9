package dev.ringback.sandbox.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontDoorTest {
  private final List<String> tried = new ArrayList<>();

  @Test
  void goesToTheFirstOriginThatTakesTheConnection() throws IOException {
    var door = door("http://127.0.0.1:1", "http://127.0.0.1:2", "http://127.0.0.1:3");

    String served =
        door.reach(
            URI.create("https://clinic.example/in?op=1"),
            way -> {
              tried.add(way.toString());
              if (way.getPort() == 1) {
                throw new ConnectException("refused");
              }
              return "by " + way.getPort();
            });

    assertThat(served).isEqualTo("by 2");
    assertThat(tried).containsExactly("http://127.0.0.1:1/in?op=1", "http://127.0.0.1:2/in?op=1");
  }

  @Test
  void doesNotTryTheNextOneAfterAConnectionThatBroke() {
    var door = door("http://127.0.0.1:1", "http://127.0.0.1:2");

    assertThatThrownBy(() ->
            door.reach(
                URI.create("https://clinic.example/in"),
                way -> {
                  tried.add(way.toString());
                  throw new IOException("reset");
                }))
        .isInstanceOf(IOException.class);
    assertThat(tried).hasSize(1);
  }

  @Test
  void takesSocketsToo() throws IOException {
    assertThat(way("wss://clinic.example:443/relay")).isEqualTo("ws://127.0.0.1:1/relay");
  }

  @Test
  void leavesOtherAddressesAlone() throws IOException {
    assertThat(way("https://other.example/in")).isEqualTo("https://other.example/in");
    assertThat(way("http://clinic.example/in")).isEqualTo("http://clinic.example/in");
  }

  private static String way(String address) throws IOException {
    return door("http://127.0.0.1:1").reach(URI.create(address), URI::toString);
  }

  private static FrontDoor door(String... origins) {
    return new FrontDoor(
        "https://clinic.example", new NetworkSettings(List.of(), List.of(origins)));
  }
}
