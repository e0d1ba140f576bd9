package dev.ringback.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.records.crypto.Keys;
import io.temporal.testserver.TestServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class WorkersApplicationTest {
  @TempDir private Path folder;
  private ConfigurableApplicationContext application;

  @AfterEach
  void close() {
    if (application != null) {
      application.close();
    }
  }

  @Test
  void waitsForTemporalAndPostgresAndThenPolls() throws Exception {
    int temporalPort = freePort();
    int postgresPort = freePort();
    start(temporalPort, postgresPort);
    assertThat(health()).isEqualTo(503);

    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setPort(postgresPort).start();
        TestServer.PortBoundTestServer temporal = TestServer.createPortBoundServer(temporalPort)) {
      await().atMost(Duration.ofSeconds(60)).until(() -> health() == 200);
      assertThat(application.getBean(WorkerLifecycle.class).isPolling()).isTrue();
      WorkerLifecycle lifecycle = application.getBean(WorkerLifecycle.class);
      application.close();
      assertThat(lifecycle.isPolling()).isFalse();
    }
  }

  private void start(int temporalPort, int postgresPort) {
    Path keys = folder.resolve("keys.json");
    Keys.createIfAbsent(keys);
    application =
        new SpringApplication(WorkersApplication.class)
            .run(
                "--server.port=0",
                "--spring.temporal.connection.target=127.0.0.1:" + temporalPort,
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + postgresPort + "/postgres",
                "--spring.datasource.username=postgres",
                "--spring.datasource.hikari.connection-timeout=1000",
                "--ringback.keys=" + keys,
                "--ringback.twilio-api-base-url=http://127.0.0.1:9",
                "--ringback.twilio-account-sid=AC1",
                "--ringback.twilio-auth-token=t",
                "--ringback.sendgrid-api-key=SG.1",
                "--ringback.openai-base-url=http://127.0.0.1:9/v1",
                "--ringback.openai-api-key=k",
                "--ringback.boulevard-api-key=b",
                "--ringback.boulevard-api-secret=c2VjcmV0");
  }

  private int health() throws IOException, InterruptedException {
    String port = application.getEnvironment().getProperty("local.server.port");
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(
                      URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
