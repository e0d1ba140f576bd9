package dev.ringback.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ringback.local.machine.Ending;
import dev.ringback.local.temporal.TemporalAddress;
import dev.ringback.local.tls.CertificateAuthority;
import dev.ringback.local.tls.OwnCertificate;
import dev.ringback.local.tls.TlsPeer;
import dev.ringback.records.transport.ClientTls;
import dev.ringback.records.transport.TemporalTls;
import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What real processes listen on and let be asked of them, by real handshakes. */
@Timeout(180)
class TransportIT {
  private static final String TLS13 = ClientTls.VERSION;
  private static final String TLS12 = "TLSv1.2";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private static Path folder;
  private static Stack stack;
  private static OwnCertificate own;
  private static SSLContext peer;

  @BeforeAll
  static void start() throws Exception {
    stack = Stack.at(folder.resolve("home"), FreePorts.base(), Map.of());
    stack.start();
    own = new OwnCertificate(stack.home().tls(), Clock.systemUTC());
    peer = TlsPeer.context(own.authority(), own.certificate(), own.key());
  }

  @AfterAll
  static void stop() {
    stack.stop();
  }

  @Test
  void theStarterSpeaksTls13AloneAndTakesARenewedCertificateUp() throws Exception {
    var port = stack.ports().starterTls();
    var first = TlsPeer.handshake(peer, port, TLS13);
    assertThatThrownBy(() -> TlsPeer.handshake(peer, port, TLS12)).isInstanceOf(SSLException.class);
    assertThat(health("https://127.0.0.1:" + port)).isEqualTo(200);
    assertThat(health(stack.addresses().starter())).isEqualTo(200);

    CertificateAuthority.in(own.folder(), Clock.systemUTC())
        .issue(own.folder(), "server", List.of("localhost", "127.0.0.1"));
    await()
        .atMost(PATIENCE)
        .until(() ->
            !TlsPeer.handshake(peer, port, TLS13)
                .getSerialNumber()
                .equals(first.getSerialNumber()));
  }

  @Test
  void workersListenAndReachTemporalOverTls13WithACertificateOfTheirOwn() throws Exception {
    try (var guard = guard()) {
      var port = freePort();
      var workers =
          launch(
              "workers",
              port,
              Map.of(
                  "RINGBACK_TLS_CERTIFICATE", own.certificate().toString(),
                  "RINGBACK_TLS_PRIVATE_KEY", own.key().toString(),
                  "SERVER_ADDRESS", "0.0.0.0",
                  "TEMPORAL_ADDRESS", "localhost:" + guard.getLocalPort(),
                  "TEMPORAL_TLS_CERTIFICATE", own.certificate().toString(),
                  "TEMPORAL_TLS_KEY", own.key().toString(),
                  "TEMPORAL_TLS_CA", own.authority().toString()));
      try {
        await().atMost(PATIENCE).until(() -> health("https://127.0.0.1:" + port) == 200);
        TlsPeer.handshake(peer, port, TLS13);
        assertThatThrownBy(() -> TlsPeer.handshake(peer, port, TLS12))
            .isInstanceOf(SSLException.class);
      } finally {
        Ending.end(workers.toHandle(), Duration.ofSeconds(15));
      }
    }
  }

  @Test
  void aTemporalThatDemandsACertificateAnswersWhoShowsOne() throws Exception {
    try (var guard = guard()) {
      var target = "localhost:" + guard.getLocalPort();
      var shown =
          new TemporalTls(
              own.certificate().toString(),
              own.key().toString(),
              own.authority().toString(),
              "",
              "");
      assertThat(systemInfo(target, shown)).isNotEmpty();
      var nothing = new TemporalTls("", "", own.authority().toString(), "", "a key instead");
      assertThatThrownBy(() -> systemInfo(target, nothing))
          .isInstanceOf(StatusRuntimeException.class);
      var options = TemporalAddress.options("127.0.0.1:" + stack.ports().temporal());
      assertThat(options.getSslContext()).isNull();
    }
  }

  @Test
  void workersRefuseToStartWithWhatWouldTravelInPlainText() throws Exception {
    assertThat(
            refusal(
                "workers",
                Map.of(
                    "SERVER_ADDRESS", "0.0.0.0",
                    "TWILIO_API_BASE_URL", "http://vendor.example",
                    "DATABASE_URL", "jdbc:postgresql://db.example/ringback",
                    "TEMPORAL_ADDRESS", "temporal.example:7233")))
        .contains(
            "SERVER_ADDRESS is not a loopback address",
            "RINGBACK_TLS_CERTIFICATE",
            "TWILIO_API_BASE_URL begins with http://",
            "DATABASE_URL is not on this machine",
            "TEMPORAL_ADDRESS is not on this machine");
  }

  @Test
  void theStarterRefusesToStartWithWhatWouldTravelInPlainText() throws Exception {
    assertThat(
            refusal(
                "starter",
                Map.of(
                    "SERVER_ADDRESS", "0.0.0.0",
                    "RINGBACK_PUBLIC_URL", "http://clinic.example",
                    "EIGHT_BY_EIGHT_STREAM_BASE_URL", "ws://stream.example",
                    "DATABASE_URL", "jdbc:postgresql://db.example/ringback?sslmode=require")))
        .contains(
            "SERVER_ADDRESS is not a loopback address",
            "RINGBACK_PUBLIC_URL begins with http://",
            "EIGHT_BY_EIGHT_STREAM_BASE_URL begins with ws://",
            "DATABASE_URL is not on this machine");
  }

  private static SSLServerSocket guard() throws Exception {
    return TlsPeer.guard(peer, stack.ports().temporal());
  }

  private static String systemInfo(String target, TemporalTls tls) {
    var options = WorkflowServiceStubsOptions.newBuilder().setTarget(target);
    tls.apply(options);
    var service = WorkflowServiceStubs.newServiceStubs(options.build());
    try {
      return service
          .blockingStub()
          .withDeadlineAfter(5, TimeUnit.SECONDS)
          .getSystemInfo(GetSystemInfoRequest.getDefaultInstance())
          .getServerVersion();
    } finally {
      service.shutdownNow();
    }
  }

  private static String refusal(String module, Map<String, String> overrides) throws Exception {
    var process = launch(module, freePort(), overrides);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ended").isTrue();
    assertThat(process.exitValue()).isNotZero();
    return Files.readString(log(module));
  }

  private static Process launch(String module, int port, Map<String, String> overrides)
      throws IOException {
    var environment =
        new ServiceEnvironment(
                stack.home(),
                stack.ports(),
                stack.addresses(),
                stack.secrets(),
                Installation.current(),
                Map.of())
            .product(port, 1);
    environment.putAll(overrides);
    var builder =
        new ProcessBuilder(
                Installation.java().toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-jar",
                Installation.current().jar(module).toString())
            .redirectErrorStream(true)
            .redirectOutput(log(module).toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Path log(String module) {
    return folder.resolve(module + ".log");
  }

  private static int health(String base) {
    try (var client = ClientTls.http().sslContext(peer).build()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(base + "/actuator/health")).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
