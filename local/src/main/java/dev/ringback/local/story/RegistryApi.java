package dev.ringback.local.story;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the staff API does about the registries of numbers. */
public final class RegistryApi {
  private final JsonHttp http;

  public RegistryApi(List<String> addresses, String token) {
    this.http = new JsonHttp("starter", addresses, token);
  }

  /**
   * Sends a file, whatever its size; what came of it.
   *
   * @param kind {@code do-not-call} or {@code reassigned}
   * @param sent told how many bytes went out, while they go
   */
  public JsonNode send(String kind, Path file, LocalDate asOf, LongConsumer sent) {
    return http.upload("/api/compliance/registries/" + kind + "?asOf=" + asOf, file, sent);
  }

  /** Lines to ask the reassigned numbers database about. */
  public String questions(int days) {
    try (var lines = http.lines("/api/compliance/registries/reassigned/questions?days=" + days)) {
      return lines.map(line -> line + "\n").collect(Collectors.joining());
    }
  }
}
