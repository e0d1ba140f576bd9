package dev.ringback.local.story;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the staff API does about retention and the rights of a person. */
public final class PrivacyApi {
  private final JsonHttp http;

  public PrivacyApi(List<String> addresses, String token) {
    this.http = new JsonHttp("starter", addresses, token);
  }

  /** Everything about a person, as JSON. */
  public String export(String phone) {
    return JsonHttp.JSON
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(http.post("/api/privacy/exports", Map.of("phone", phone)));
  }

  /** The same as a page. */
  public String exportPage(String phone) {
    return http.postForText("/api/privacy/exports", Map.of("phone", phone, "format", "html"));
  }

  /** Corrects what is given; the body's fields are those of the API. */
  public void correct(Map<String, Object> body) {
    http.post("/api/privacy/corrections", body);
  }

  /** Enters a wish to be left alone. */
  public void stop(String phone, String by) {
    http.post("/api/contacts/stops", Map.of("phone", phone, "by", by));
  }

  /** Begins an erasure; its id. */
  public String erase(String phone, String by) {
    return http.post("/api/privacy/erasures", Map.of("phone", phone, "by", by))
        .path("id")
        .asString();
  }

  /** How an erasure stands; a null node before it began. */
  public JsonNode erasure(String id) {
    return http.get("/api/privacy/erasures/" + id);
  }

  /** Whom people must still ask to erase somebody. */
  public JsonNode inquiries() {
    return http.get("/api/privacy/inquiries");
  }

  /** Notes that a party was asked and has answered. */
  public void answered(String erasure, String party, String by) {
    http.post("/api/privacy/erasures/" + erasure + "/answers", Map.of("party", party, "by", by));
  }

  /** Places a hold on a person or on a clinic; its id. */
  public String hold(String field, String whom, String reason, String by) {
    var body = new LinkedHashMap<String, Object>();
    body.put(field, whom);
    body.put("reason", reason);
    body.put("by", by);
    return http.post("/api/privacy/holds", body).path("id").asString();
  }

  /** Newest first; those that ended as well. */
  public List<Hold> holds() {
    return http.get("/api/privacy/holds")
        .valueStream()
        .map(node -> JsonHttp.read(node, Hold.class))
        .toList();
  }

  public void release(String hold, String by) {
    http.post("/api/privacy/holds/" + hold + "/release", Map.of("by", by));
  }

  public void purge(boolean dryRun) {
    http.post("/api/privacy/purges", Map.of("dryRun", dryRun));
  }

  /** Newest first. */
  public JsonNode purges() {
    return http.get("/api/privacy/purges");
  }

  /**
   * A legal hold.
   *
   * @param contact the person by their random id; null: a clinic's
   * @param releasedAt null while it is in force
   */
  public record Hold(
      String id,
      @Nullable String clinic,
      @Nullable String contact,
      String reason,
      String placedBy,
      Instant placedAt,
      @Nullable String releasedBy,
      @Nullable Instant releasedAt) {
    /** Without the reason: people write names into it. */
    @Override
    public String toString() {
      return "Hold[" + id + "]";
    }
  }
}
