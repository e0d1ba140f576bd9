package dev.ringback.local.canary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.protobuf.ByteString;
import com.google.protobuf.util.JsonFormat;
import dev.ringback.local.stack.Secrets;
import dev.ringback.local.stack.ServiceName;
import dev.ringback.local.stack.Stack;
import dev.ringback.local.temporal.Runs;
import dev.ringback.local.temporal.TemporalAddress;
import dev.ringback.records.transport.ClientTls;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/** Goes through every store and stream of a running stack. */
final class Search {
  private static final String CLINIC = "Lumen Aesthetics";
  private final Stack stack;
  private final Needles canaries;
  private final List<Place> places = new ArrayList<>();

  Search(Stack stack, Needles canaries) {
    this.stack = stack;
    this.canaries = canaries;
  }

  Place place(String name, String control) {
    var place = new Place(name, control, canaries);
    places.add(place);
    return place;
  }

  List<Place> places() {
    return places;
  }

  /**
   * Files below a folder, whole.
   *
   * @param control a word that is in one of them
   */
  void files(String name, String control, Path folder, Predicate<Path> wanted) throws IOException {
    var place = place(name, control);
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile() && wanted.test(file)) {
              try {
                place.search(
                    folder.relativize(file).toString(),
                    new String(Files.readAllBytes(file), ISO_8859_1));
              } catch (NoSuchFileException e) {
                return visitFileFailed(file, e);
              }
            }
            return FileVisitResult.CONTINUE;
          }

          /** A file or folder of a running database that is gone again holds nothing. */
          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
  }

  /** Has the database write to its data files what it holds in memory. */
  void writeOut() throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                stack.addresses().database(),
                "postgres",
                stack.secrets().get(Secrets.POSTGRES_PASSWORD));
        var statement = connection.createStatement()) {
      statement.execute("checkpoint");
    }
  }

  /** Every column of every row, as the database shows it to whoever may read. */
  void database() throws SQLException {
    var place = place("PostgreSQL, every column by SQL", CLINIC);
    try (var connection =
            DriverManager.getConnection(
                stack.addresses().database(),
                "ringback",
                stack.secrets().get(Secrets.DATABASE_PASSWORD));
        var names = connection.createStatement();
        var rows = connection.createStatement()) {
      var tables =
          names.executeQuery(
              "select table_name from information_schema.tables where table_schema = 'public'");
      while (tables.next()) {
        var table = tables.getString(1);
        var content = rows.executeQuery("select t::text from \"" + table + "\" t");
        while (content.next()) {
          place.search(table, content.getString(1));
        }
      }
    }
  }

  /** What Temporal tells whoever asks without a key: lists, descriptions, histories. */
  void temporal() throws IOException {
    var listed = place("Temporal: ids, search attributes, memos", "MissedCallRecovery");
    var told = place("Temporal: histories, summaries, failures", "MissedCallRecovery");
    var namespace = stack.addresses().namespace();
    var service =
        WorkflowServiceStubs.newServiceStubs(TemporalAddress.options(stack.addresses().temporal()));
    try (var runs = new Runs(stack.addresses().temporal(), namespace)) {
      var page = ByteString.EMPTY;
      do {
        var list =
            service
                .blockingStub()
                .listWorkflowExecutions(
                    ListWorkflowExecutionsRequest.newBuilder()
                        .setNamespace(namespace)
                        .setNextPageToken(page)
                        .build());
        for (var run : list.getExecutionsList()) {
          listed.search("a run", JsonFormat.printer().print(run));
          told.search(
              "a description",
              JsonFormat.printer()
                  .print(
                      service
                          .blockingStub()
                          .describeWorkflowExecution(
                              DescribeWorkflowExecutionRequest.newBuilder()
                                  .setNamespace(namespace)
                                  .setExecution(run.getExecution())
                                  .build())));
          var id = run.getExecution();
          for (var event : runs.history(id.getWorkflowId(), id.getRunId())) {
            told.search(event.getEventType().name(), JsonFormat.printer().print(event));
          }
        }
        page = list.getNextPageToken();
      } while (!page.isEmpty());
    } finally {
      service.shutdownNow();
    }
  }

  /** What the processes tell of themselves. */
  void actuators() throws IOException, InterruptedException {
    for (var service : List.of(ServiceName.STARTER, ServiceName.WORKERS)) {
      var place = place("actuator of the " + service.lower(), "status");
      var base = stack.addressOf(service);
      for (var path :
          List.of("", "/health", "/health/readiness", "/info", "/env", "/loggers", "/prometheus")) {
        place.search(path, get(base + "/actuator" + path));
      }
    }
    var metrics = place("metrics of the workers, every meter", "jvm.memory.used");
    var base = stack.addresses().workers() + "/actuator/metrics";
    var names = get(base);
    metrics.search("names", names);
    for (var name : JsonMapper.shared().readTree(names).path("names")) {
      metrics.search(name.asString(""), get(base + "/" + name.asString("")));
    }
    place("metrics of Temporal", "service_requests")
        .search("metrics", get("http://127.0.0.1:" + stack.ports().temporalMetrics() + "/metrics"));
  }

  private static String get(String address) throws IOException, InterruptedException {
    try (var client = ClientTls.http().build()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}
