package dev.ringback.records.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientTlsTest {
  private static final TestCertificates OURS = TestCertificates.make();

  @Test
  void speaksToAServerWithTls13() throws Exception {
    try (var server = new Server("TLSv1.3")) {
      assertThat(ask(ClientTls.http(), server)).isEqualTo(200);
    }
  }

  @Test
  void refusesAServerThatKnowsTls12Only() throws Exception {
    try (var server = new Server("TLSv1.2")) {
      assertThatThrownBy(() -> ask(ClientTls.http(), server)).isInstanceOf(SSLException.class);
    }
  }

  @Test
  void speaksTls12ToAHostAnOperatorNamed() throws Exception {
    var older = new OlderHosts(Set.of("localhost"));
    try (var server = new Server("TLSv1.2")) {
      assertThat(ask(ClientTls.http("localhost", older), server)).isEqualTo(200);
      assertThatThrownBy(() -> ask(ClientTls.http("vendor.example", older), server))
          .isInstanceOf(SSLException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void encryptsASocketWithTls13Alone(String version) throws Exception {
    try (var server = new Server(version);
        var plain = new Socket("127.0.0.1", server.port())) {
      var factory = OURS.context().getSocketFactory();
      if (version.equals("TLSv1.3")) {
        assertThat(ClientTls.over(plain, "localhost", server.port(), factory))
            .isInstanceOfSatisfying(
                SSLSocket.class, s -> assertThat(s.getSession().getProtocol()).isEqualTo(version));
      } else {
        assertThatThrownBy(() -> ClientTls.over(plain, "localhost", server.port(), factory))
            .isInstanceOf(SSLException.class);
      }
    }
  }

  @Test
  void refusesASocketWhoseCertificateIsAnotherHosts() throws Exception {
    try (var server = new Server("TLSv1.3");
        var plain = new Socket("127.0.0.1", server.port())) {
      var factory = OURS.context().getSocketFactory();
      assertThatThrownBy(() -> ClientTls.over(plain, "pbx.example", server.port(), factory))
          .isInstanceOf(SSLException.class);
    }
  }

  @Test
  void leavesASocketOnThisMachineAsItIs() throws Exception {
    var socket = new Socket();
    assertThat(ClientTls.over(socket, "127.0.0.1", 5038)).isSameAs(socket);
  }

  /** In a process of its own: what is enforced stays enforced. */
  @Test
  void enforcesTls13OnAWholeProcess() throws Exception {
    assertThat(run(Map.of())).containsExactly("[TLSv1.3]", "TLSv1.2 disabled");
    assertThat(run(Map.of("RINGBACK_TLS12_HOSTS", "old.vendor.example")))
        .containsExactly("[TLSv1.3]", "TLSv1.2 known");
  }

  private static List<String> run(Map<String, String> environment) throws Exception {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            EnforcedProcess.class.getName());
    builder.environment().remove("RINGBACK_TLS12_HOSTS");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(environment);
    builder.redirectError(new File("/dev/null"));
    var process = builder.start();
    var lines = new String(process.getInputStream().readAllBytes()).lines().toList();
    assertThat(process.waitFor()).isZero();
    return lines;
  }

  private static int ask(HttpClient.Builder builder, Server server) throws Exception {
    try (HttpClient client = builder.sslContext(OURS.context()).build()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create("https://localhost:" + server.port())).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  /** Answers every connection, in one version alone. */
  private static final class Server implements AutoCloseable {
    private final SSLServerSocket socket;

    Server(String version) throws IOException {
      socket =
          (SSLServerSocket)
              OURS.context()
                  .getServerSocketFactory()
                  .createServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
      socket.setEnabledProtocols(new String[] {version});
      Thread.ofVirtual().start(this::serve);
    }

    int port() {
      return socket.getLocalPort();
    }

    private void serve() {
      while (!socket.isClosed()) {
        try (var connection = socket.accept()) {
          connection.getInputStream().read(new byte[4096]);
          connection
              .getOutputStream()
              .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes());
        } catch (IOException e) {
          continue; // a handshake that failed, as some should
        }
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
