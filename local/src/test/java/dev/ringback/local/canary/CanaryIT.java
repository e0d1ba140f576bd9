package dev.ringback.local.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.local.stack.FreePorts;
import dev.ringback.local.stack.Secrets;
import dev.ringback.local.stack.Stack;
import dev.ringback.local.story.SandboxControls;
import dev.ringback.local.story.StarterApi;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Callers whose words occur nowhere else, and a search for them in everything the product leaves
 * behind. The sandbox is left out: it is the world outside.
 */
@Timeout(480)
class CanaryIT {
  private static final Path REPORT = Path.of("target", "canary", "report.md");
  private static final String PLANTED = "a-word-that-was-planted";
  private static final List<String> PHONES = new ArrayList<>();
  private static final Duration PATIENCE = Duration.ofSeconds(150);

  @TempDir private static Path folder;

  @Test
  void leavesNothingOfTheCallersInAnyStoreOrStream() throws Exception {
    var home = folder.resolve("home");
    var temporary = Files.createDirectories(folder.resolve("tmp"));
    Files.writeString(temporary.resolve("planted"), PLANTED);
    var stack =
        Stack.at(
            home,
            FreePorts.base(),
            Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary, "TMPDIR", temporary + ""));
    stack.start();
    try {
      var canaries = new Needles();
      var outcomes = play(stack, canaries);
      assertThat(outcomes).contains("BOOKED", "OPTED_OUT", "ESCALATED").doesNotContain("none");
      var search = new Search(stack, canaries);
      searchAll(stack, search, home, temporary);
      report(search.places(), outcomes);
      assertThat(search.places()).allMatch(Place::isControlled, "its control was found");
      assertThat(search.places()).flatMap(Place::found).isEmpty();
    } finally {
      stack.stop();
    }
  }

  /** Plays everybody at once; the outcomes. */
  private static List<String> play(Stack stack, Needles canaries) {
    var sandbox = new SandboxControls(stack.addresses().sandbox());
    var starter = starter(stack);
    var phones = new ArrayList<String>();
    for (var canary : Canary.flock()) {
      var cast = sandbox.cast(canary.part());
      starter.putOnFile(cast.caller(), canary.onFileAs());
      canary.addTo(canaries, cast.caller()).add("mail address", canary.email());
      sandbox.ring(cast.id());
      phones.add(cast.caller());
    }
    PHONES.addAll(phones);
    var outcomes = new ArrayList<String>();
    for (var phone : phones) {
      await()
          .atMost(PATIENCE)
          .until(() ->
              starter.episodesOf(phone).stream().anyMatch(episode -> episode.outcome() != null));
      outcomes.add(String.valueOf(starter.episodesOf(phone).getFirst().outcome()));
    }
    return outcomes;
  }

  private static void searchAll(Stack stack, Search search, Path home, Path temporary)
      throws Exception {
    // First, so that what they leave in logs is found there.
    var answers = search.place("answers to wrong requests", "application/problem+json");
    for (int i = 0; i < PHONES.size(); i++) {
      new WrongRequests(stack.addresses().starter(), stack.secrets().get(Secrets.API_TOKEN))
          .send(PHONES.get(i), Canary.flock().get(i), answers);
    }
    search.writeOut();
    search.database();
    search.temporal();
    search.actuators();
    search.files(
        "PostgreSQL, write-ahead log", "lumen", home.resolve("postgres"), isBelow("pg_wal"));
    search.files(
        "PostgreSQL, other files", "lumen", home.resolve("postgres"), isBelow("pg_wal").negate());
    search.files("Temporal's database", "MissedCallRecovery", home, named("temporal.db"));
    search.files(
        "log of the starter", "StarterApplication", home.resolve("logs"), named("starter"));
    search.files("log of the workers", "Workers are polling", home.resolve("logs"), named("work"));
    search.files("log of PostgreSQL", "postgres", home.resolve("logs"), named("postgres"));
    Files.writeString(home.resolve("logs").resolve("temporal.planted"), PLANTED);
    search.files("log of Temporal", PLANTED, home.resolve("logs"), named("temporal"));
    search.files(
        "the command's own files",
        "RINGBACK_API_TOKEN",
        home,
        file ->
            !file.startsWith(home.resolve("postgres"))
                && !file.startsWith(home.resolve("logs"))
                && !file.getFileName().toString().startsWith("temporal.db"));
    var sandbox = "." + stack.ports().sandbox() + ".";
    search.files("temporary files", PLANTED, temporary, file -> !file.toString().contains(sandbox));
  }

  private static void report(List<Place> places, List<String> outcomes) throws Exception {
    var rows = places.stream().map(Place::row).collect(Collectors.joining("\n"));
    var found =
        places.stream()
            .flatMap(place -> place.found().stream().map(hit -> "- " + place.name() + ": " + hit))
            .collect(Collectors.joining("\n"));
    Files.createDirectories(REPORT.getParent());
    Files.writeString(
        REPORT,
        """
        # Canary run

        Episodes ended %s. Looked for: number, name, mail address, wish, words; plain, in base64, in hexadecimal.

        | Place | Pieces | Bytes | Control | Hits |
        |---|---|---|---|---|
        %s

        %s
        """
            .formatted(outcomes, rows, found.isEmpty() ? "Nothing was found." : found));
  }

  private static StarterApi starter(Stack stack) {
    return new StarterApi(stack.addresses().starters(), stack.secrets().get(Secrets.API_TOKEN));
  }

  private static java.util.function.Predicate<Path> isBelow(String folder) {
    return file -> file.toString().contains("/" + folder + "/");
  }

  private static java.util.function.Predicate<Path> named(String prefix) {
    return file -> file.getFileName().toString().startsWith(prefix);
  }
}
