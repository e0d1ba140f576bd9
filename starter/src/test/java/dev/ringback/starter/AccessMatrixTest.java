package dev.ringback.starter;

import static dev.ringback.records.access.Permission.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.access.ApiTokenRepository;
import dev.ringback.records.access.Permission;
import dev.ringback.records.access.Role;
import dev.ringback.starter.access.MatrixCaller;
import dev.ringback.starter.access.MatrixEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address times everybody who may come. Addresses are those that controllers serve, so that a
 * new one without a permission fails; roles are spelled out here once more, so that a changed right
 * does. The outcome is written to target/access-matrix.csv and .md.
 */
class AccessMatrixTest extends StarterTest {
  private static final Set<Permission> DESK =
      EnumSet.of(
          READ_EPISODES,
          READ_TRANSCRIPTS,
          COMMAND_EPISODES,
          READ_TICKETS,
          CLOSE_TICKETS,
          DECIDE_APPOINTMENTS,
          EDIT_CONTACTS,
          READ_CLINIC);
  private static final Set<Permission> MANAGER =
      with(DESK, LISTEN_RECORDINGS, EDIT_CLINIC, MANAGE_TOKENS, MANAGE_RIGHTS, READ_COMPLIANCE);
  private static final Map<Role, Set<Permission>> ROLES =
      Map.of(
          Role.OWNER,
          with(MANAGER, MANAGE_USERS, READ_AUDIT, EXPORT_AUDIT, BREAK_GLASS),
          Role.MANAGER,
          MANAGER,
          Role.FRONT_DESK,
          DESK,
          Role.PROVIDER,
          EnumSet.of(READ_EPISODES, READ_TICKETS, CLOSE_TICKETS, READ_CLINIC, BREAK_GLASS),
          Role.AUDITOR,
          EnumSet.of(READ_CLINIC, READ_AUDIT, EXPORT_AUDIT, READ_COMPLIANCE),
          Role.OPERATOR,
          EnumSet.of(READ_EPISODES, READ_CLINIC, USE_CODEC, BREAK_GLASS));

  @Autowired
  @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mapping;

  @Autowired private ApiTokenRepository tokens;

  @Test
  void everybodyReachesWhatTheTableSaysAndNothingElse() throws IOException {
    List<MatrixEndpoint> endpoints = MatrixEndpoint.all(mapping, SecurityConfiguration.TABLE);
    Map<String, Map<String, Integer>> seen = new LinkedHashMap<>();
    List<String> wrong = new ArrayList<>();

    for (MatrixCaller caller : callers()) {
      for (MatrixEndpoint endpoint : endpoints) {
        int status = caller.call(endpoint);
        seen.computeIfAbsent(endpoint.name(), _ -> new LinkedHashMap<>())
            .put(caller.name(), status);
        if (!endpoint.fits(caller, status)) {
          wrong.add(caller.name() + " got " + status + " from " + endpoint.name());
        }
      }
    }

    write(endpoints, seen);
    assertThat(wrong).isEmpty();
    assertThat(endpoints.size()).isGreaterThan(60);
  }

  /** A row without a controller hides a misspelt one. */
  @Test
  void theTableNamesNothingThatNobodyServes() {
    Set<String> served =
        MatrixEndpoint.all(mapping, SecurityConfiguration.TABLE).stream()
            .map(MatrixEndpoint::name)
            .collect(Collectors.toSet());

    assertThat(SecurityConfiguration.TABLE)
        .allSatisfy(row -> assertThat(served).contains(row.method() + " " + row.pattern()));
  }

  private List<MatrixCaller> callers() {
    List<MatrixCaller> all = new ArrayList<>();
    all.add(MatrixCaller.nobody(http));
    for (Role role : Role.values()) {
      all.add(MatrixCaller.session(http, clock, unique("x") + "@m.example", role, ROLES.get(role)));
    }
    all.add(
        MatrixCaller.token(
            http,
            "bootstrap",
            TestSettings.API_TOKEN,
            with(MANAGER, MANAGE_USERS, READ_AUDIT, EXPORT_AUDIT)));
    all.add(MatrixCaller.token(http, "codec", TestSettings.CODEC_TOKEN, EnumSet.of(USE_CODEC)));
    for (Permission permission : Permission.values()) {
      all.add(
          MatrixCaller.token(
              http, "token " + permission, token(permission, 1), EnumSet.of(permission)));
    }
    all.add(MatrixCaller.stale(http, "expired token", token(READ_EPISODES, -1)));
    all.add(MatrixCaller.stale(http, "revoked token", revoked()));
    all.add(MatrixCaller.stale(http, "made-up token", "rb_" + "a".repeat(43)));
    return all;
  }

  private String token(Permission permission, int days) {
    Instant now = clock.instant();
    return tokens
        .create(
            "matrix",
            EnumSet.of(permission),
            null,
            "test",
            now.minus(Duration.ofDays(2)),
            now.plus(Duration.ofDays(days)))
        .secret();
  }

  private String revoked() {
    Instant now = clock.instant();
    var made =
        tokens.create(
            "matrix", EnumSet.allOf(Permission.class), null, "test", now, now.plusSeconds(600));
    assertThat(tokens.revoke(made.token().id(), null, now)).isTrue();
    return made.secret();
  }

  private static void write(List<MatrixEndpoint> endpoints, Map<String, Map<String, Integer>> seen)
      throws IOException {
    List<String> names = List.copyOf(seen.values().iterator().next().keySet());
    StringBuilder csv = new StringBuilder("address,needs," + String.join(",", names) + "\n");
    StringBuilder sheet =
        new StringBuilder("| Address | Needs | " + String.join(" | ", names) + " |\n|---|---|")
            .append("---|".repeat(names.size()))
            .append('\n');
    for (MatrixEndpoint endpoint : endpoints) {
      String statuses =
          names.stream()
              .map(name -> String.valueOf(seen.get(endpoint.name()).get(name)))
              .collect(Collectors.joining(","));
      csv.append(endpoint.name() + "," + endpoint.needs() + "," + statuses + "\n");
      sheet.append(
          "| `%s` | %s | %s |\n"
              .formatted(endpoint.name(), endpoint.needs(), statuses.replace(",", " | ")));
    }
    sheet.append('\n').append(counts(names, endpoints, seen));
    Files.write(Path.of("target/access-matrix.csv"), csv.toString().getBytes(UTF_8));
    Files.write(Path.of("target/access-matrix.md"), sheet.toString().getBytes(UTF_8));
  }

  /** How many addresses let each caller through, and how many refuse them. */
  private static String counts(
      List<String> names, List<MatrixEndpoint> endpoints, Map<String, Map<String, Integer>> seen) {
    StringBuilder sheet = new StringBuilder("| Caller | Let through | Refused |\n|---|---|---|\n");
    for (String name : names) {
      long admitted =
          endpoints.stream()
              .filter(endpoint -> endpoint.admits(seen.get(endpoint.name()).get(name)))
              .count();
      sheet.append("| %s | %d | %d |\n".formatted(name, admitted, endpoints.size() - admitted));
    }
    return sheet.toString();
  }

  private static Set<Permission> with(Set<Permission> these, Permission... more) {
    EnumSet<Permission> all = EnumSet.copyOf(these);
    all.addAll(List.of(more));
    return all;
  }
}
