package dev.ringback.local.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.workflows.booking.ServiceType;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The staff API. */
public final class StarterApi {
  private final JsonHttp http;

  public StarterApi(String address, String token) {
    this(List.of(address), token);
  }

  /**
   * @param addresses of starters that stand for one another; one that lives is asked
   */
  public StarterApi(List<String> addresses, String token) {
    this.http = new JsonHttp("starter", addresses, token);
  }

  /** An episode and, while its workflow can be asked, how it stands. */
  public record Episode(EpisodeRow row, @Nullable Standing standing) {}

  /**
   * Puts a caller on file as if they had filled in the clinic's form. Somebody the clinic does not
   * know by name left no more than ways to be reached.
   */
  public void putOnFile(String phone, Scenario.Caller caller) {
    var body = new LinkedHashMap<String, Object>();
    body.put("phone", phone);
    if (caller.onFile()) {
      body.put("name", Map.of("given", caller.given(), "family", caller.family()));
    }
    var consents = new ArrayList<Map<String, String>>();
    if (caller.email() != null) {
      body.put("email", caller.email());
      consents.add(consent("EMAIL", "by email"));
    }
    if (caller.whatsApp()) {
      consents.add(consent("WHATSAPP", "on WhatsApp"));
    }
    body.put("consents", consents);
    if (caller.earlierInterest() != null) {
      body.put("earlierInterest", caller.earlierInterest());
    }
    http.post("/api/contacts", body);
  }

  /** The practice-management system of a clinic, such as {@code boulevard}; empty if unknown. */
  public String practiceSystem(String clinic) {
    return http.get("/api/clinics")
        .valueStream()
        .filter(node -> node.path("id").asString("").equals(clinic))
        .map(node -> node.path("pms").path("kind").asString("").toLowerCase(Locale.ROOT))
        .map(kind -> kind.replace('_', '-'))
        .findFirst()
        .orElse("");
  }

  /** The kinds of appointment of a clinic's practice-management system. */
  public List<ServiceType> services(String clinic) {
    return http.get("/api/clinics/" + clinic + "/services")
        .valueStream()
        .map(node -> JsonHttp.read(node, ServiceType.class))
        .toList();
  }

  /**
   * Applies a clinic file; the same file again changes nothing.
   *
   * @param yaml the file's text
   */
  public void apply(String yaml) {
    http.put("/api/clinics", yaml);
  }

  private static Map<String, String> consent(String channel, String how) {
    return Map.of(
        "channel",
        channel,
        "basis",
        "WEB_FORM",
        "source",
        "consultation request form",
        "wording",
        "Lumen Aesthetics may contact me " + how + " about my request.",
        "givenAt",
        Instant.now().minusSeconds(60).toString());
  }

  /** The newest episode of the person with this number. */
  Optional<EpisodeRow> newestEpisode(String phone) {
    return episodesOf(phone).stream().findFirst();
  }

  /** Every episode of the person with this number, newest first. */
  public List<EpisodeRow> episodesOf(String phone) {
    return http.post("/api/episodes/search", Map.of("phone", phone))
        .valueStream()
        .map(node -> JsonHttp.read(node, EpisodeRow.class))
        .toList();
  }

  /** Newest first. */
  List<EpisodeRow> newestEpisodes(int limit) {
    return http.get("/api/episodes?limit=" + limit)
        .valueStream()
        .map(node -> JsonHttp.read(node, EpisodeRow.class))
        .toList();
  }

  public Episode episode(String id) {
    var found = http.get("/api/episodes/" + id);
    return new Episode(
        JsonHttp.read(found.path("row"), EpisodeRow.class), Standing.of(id, found.path("view")));
  }

  public List<TimelineEntry> timeline(String id) {
    return http.get("/api/episodes/" + id + "/timeline")
        .valueStream()
        .map(node -> JsonHttp.read(node, TimelineEntry.class))
        .toList();
  }

  /**
   * The audit trail, a line for each entry; to be closed.
   *
   * @param query parameters, such as {@code clinic}
   */
  public Stream<String> auditExport(Map<String, String> query) {
    return http.lines(
        "/api/audit/export?"
            + query.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
                .collect(Collectors.joining("&")));
  }

  /**
   * What vendors were given about a person.
   *
   * @param person {@code contact} or {@code phone}
   */
  public List<VendorDisclosure> disclosures(Map<String, String> person) {
    return http.post("/api/audit/disclosures", person)
        .path("disclosures")
        .valueStream()
        .map(node -> JsonHttp.read(node, VendorDisclosure.class))
        .toList();
  }

  /**
   * @param command {@code take-over}, {@code pause} or {@code resume}
   */
  public void signal(String episode, String command, String by) {
    http.post("/api/episodes/" + episode + "/" + command, Map.of("by", by));
  }
}
