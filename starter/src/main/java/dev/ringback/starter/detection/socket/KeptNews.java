package dev.ringback.starter.detection.socket;

import dev.ringback.records.crypto.CallerHash;
import dev.ringback.workflows.detection.LegNews;
import tools.jackson.databind.json.JsonMapper;

/**
 * News of a leg as it waits in the inbox.
 *
 * @param call the system's id of the caller's leg
 */
public record KeptNews(String call, LegNews news) {
  private static final JsonMapper JSON = JsonMapper.shared();

  public static KeptNews read(byte[] body) {
    return JSON.readValue(body, KeptNews.class);
  }

  public byte[] write() {
    return JSON.writeValueAsBytes(this);
  }

  /** The same for the same news, whoever of several listeners heard it. */
  public String key(CallerHash hash, String source) {
    return hash.of(source, String.join("\n", call, news.leg(), news.state().name()));
  }

  @Override
  public String toString() {
    return "KeptNews[" + news + "]";
  }
}
