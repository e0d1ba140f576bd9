package dev.ringback.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HostTest {
  @Test
  void namesSystemsAndProcessorsOneWay() {
    assertThat(Host.of("Linux", "amd64")).isEqualTo(new Host("linux", "x86_64"));
    assertThat(Host.of("Mac OS X", "aarch64")).isEqualTo(new Host("macos", "aarch64"));
  }

  @Test
  void keepsFetchedFilesWhereTheSystemKeepsThem() {
    var linux = new Host("linux", "x86_64");
    assertThat(linux.cache(Map.of("HOME", "/home/a")))
        .isEqualTo(Path.of("/home/a/.cache/ringback"));
    assertThat(linux.cache(Map.of("HOME", "/home/a", "XDG_CACHE_HOME", "/c")))
        .isEqualTo(Path.of("/c/ringback"));
    assertThat(new Host("macos", "aarch64").cache(Map.of("HOME", "/Users/a")))
        .isEqualTo(Path.of("/Users/a/Library/Caches/ringback"));
  }
}
