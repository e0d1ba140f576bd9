package dev.ringback.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import dev.ringback.records.RecordsSchema;
import dev.ringback.records.crypto.EncryptingPayloadCodec;
import dev.ringback.records.crypto.Keys;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.query.v1.WorkflowQuery;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.QueryWorkflowRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowOptions;
import io.temporal.common.RetryOptions;
import io.temporal.common.converter.DataConverter;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerFactory;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever a person's workflow hands to Temporal, looked at as Temporal keeps it. */
class PersonsPayloadsTest {
  private static final String QUEUE = "recovery";
  private static final String DANA = "recovery/austin/00ff";
  private static final String KIM = "recovery/austin/00fe";
  private static final String WORDS = "crows-feet";
  private static final Pattern DATA = Pattern.compile("\"data\": \"([^\"]*)\"");

  @TempDir private Path folder;
  private EmbeddedPostgres postgres;
  private JdbcClient jdbc;
  private Keys keys;
  private TestWorkflowEnvironment temporal;

  /** Uses whatever carries payloads. */
  @WorkflowInterface
  public interface Everything {
    @WorkflowMethod
    String run(String words);

    @UpdateMethod
    String turn(String words);

    @SignalMethod
    void heard(String words);

    @QueryMethod
    String view();
  }

  @ActivityInterface
  public interface Saying {
    String say(String words);
  }

  public static class EverythingImpl implements Everything {
    private String last = "";
    private boolean ended;

    @Override
    public String run(String words) {
      Workflow.setCurrentDetails("asked about " + words);
      var said =
          Workflow.newActivityStub(
              Saying.class,
              ActivityOptions.newBuilder()
                  .setStartToCloseTimeout(Duration.ofSeconds(9))
                  .setRetryOptions(RetryOptions.newBuilder().setMaximumAttempts(1).build())
                  .setSummary("say " + words)
                  .build());
      var kept =
          Workflow.newLocalActivityStub(
              Saying.class,
              LocalActivityOptions.newBuilder()
                  .setStartToCloseTimeout(Duration.ofSeconds(9))
                  .setSummary("keep " + words)
                  .build());
      last = said.say(words) + kept.say(words);
      try {
        said.say("fail " + words);
      } catch (ActivityFailure e) {
        last = last + Workflow.sideEffect(String.class, () -> words);
      }
      Workflow.await(() -> ended);
      return last;
    }

    @Override
    public String turn(String words) {
      last = words;
      return "you said " + words;
    }

    @Override
    public void heard(String words) {
      ended = words.startsWith("end");
    }

    @Override
    public String view() {
      return last;
    }
  }

  /** Says it back. */
  public static final class SayingImpl implements Saying {
    @Override
    public String say(String words) {
      if (words.startsWith("fail")) {
        throw ApplicationFailure.newFailure("no slot for " + words, "SlotGone", words);
      }
      return "said " + words;
    }
  }

  @BeforeEach
  void open() throws IOException {
    postgres = EmbeddedPostgres.start();
    RecordsSchema.migrate(postgres.getPostgresDatabase());
    jdbc = JdbcClient.create(postgres.getPostgresDatabase());
    Path file = folder.resolve("keys.json");
    Keys.createIfAbsent(file);
    keys = Keys.load(file);
    temporal = environment();
    temporal.start();
  }

  @AfterEach
  void close() throws IOException {
    temporal.close();
    postgres.close();
  }

  @Test
  void nothingReadableGoesOutAndEveryPayloadIsThePersons() throws Exception {
    Everything dana = begin(DANA);
    assertThat(dana.turn(WORDS)).isEqualTo("you said " + WORDS);
    assertThat(dana.view()).contains(WORDS);
    dana.heard("end " + WORDS);
    temporal.getWorkflowClient().newUntypedWorkflowStub(DANA).getResult(String.class);

    String kept =
        JsonFormat.printer().print(temporal.getWorkflowClient().fetchHistory(DANA).getHistory())
            + JsonFormat.printer().print(described(DANA))
            + JsonFormat.printer().print(queried(DANA, "view"));

    assertThat(readable(kept)).doesNotContain(WORDS);
    String encrypted = Base64.getEncoder().encodeToString("binary/encrypted".getBytes());
    String workflow = Base64.getEncoder().encodeToString(DANA.getBytes());
    assertThat(count(kept, encrypted)).isGreaterThan(12).isEqualTo(count(kept, workflow));
  }

  @Test
  void currentDetailsAreWhatTheUiMayRead() throws Exception {
    begin(DANA);

    String details = JsonFormat.printer().print(queried(DANA, "__temporal_workflow_metadata"));

    assertThat(readable(details)).doesNotContain(WORDS);
  }

  @Test
  void anErasedPersonsWorkflowCannotGoOnAndAnothersDoes() {
    begin(DANA);
    Everything kim = begin(KIM);
    jdbc.sql("delete from subject_key where subject = '00ff'").update();
    var history = temporal.getWorkflowClient().fetchHistory(DANA).getHistory();
    var payload =
        history.getEvents(0).getWorkflowExecutionStartedEventAttributes().getInput().getPayloads(0);

    assertThat(keys.payloadCodec(jdbc).decodeToShow(List.of(payload)))
        .extracting(p -> p.getData())
        .containsExactly(ByteString.copyFromUtf8("\"erased\""));
    assertThat(kim.turn(WORDS)).isEqualTo("you said " + WORDS);
  }

  @Test
  void aWorkerThatForgotTheKeyFailsTheTaskAndLives() {
    begin(DANA);
    jdbc.sql("delete from subject_key where subject = '00ff'").update();
    // A process that starts now has the key in no cache, and the workflow in none either.
    var file = folder.resolve("keys.json");
    DataConverter fresh = converter(Keys.load(file));
    var factory =
        WorkerFactory.newInstance(
            WorkflowClient.newInstance(
                temporal.getWorkflowServiceStubs(),
                WorkflowClientOptions.newBuilder().setDataConverter(fresh).build()));
    var worker = factory.newWorker("replay");
    worker.registerWorkflowImplementationTypes(EverythingImpl.class);
    var history = temporal.getWorkflowClient().fetchHistory(DANA);

    assertThatThrownBy(() -> worker.replayWorkflowExecution(history))
        .hasStackTraceContaining("this payload is erased")
        .satisfies(e -> assertThat(String.valueOf(e.getMessage())).doesNotContain(WORDS));
    factory.shutdownNow();
  }

  private Everything begin(String id) {
    Everything workflow =
        temporal
            .getWorkflowClient()
            .newWorkflowStub(
                Everything.class,
                WorkflowOptions.newBuilder()
                    .setWorkflowId(id)
                    .setTaskQueue(QUEUE)
                    .setMemo(Map.of("asked", WORDS))
                    .setStaticSummary("asks about " + WORDS)
                    .setStaticDetails("details of " + WORDS)
                    .build());
    WorkflowClient.start(workflow::run, WORDS);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            temporal.getWorkflowClient().fetchHistory(id).getEvents().stream()
                    .filter(e -> e.getEventType() == EventType.EVENT_TYPE_MARKER_RECORDED)
                    .count()
                >= 2);
    return workflow;
  }

  private Message described(String id) {
    return temporal
        .getWorkflowServiceStubs()
        .blockingStub()
        .describeWorkflowExecution(
            DescribeWorkflowExecutionRequest.newBuilder()
                .setNamespace(temporal.getNamespace())
                .setExecution(WorkflowExecution.newBuilder().setWorkflowId(id))
                .build());
  }

  private Message queried(String id, String query) {
    return temporal
        .getWorkflowServiceStubs()
        .blockingStub()
        .queryWorkflow(
            QueryWorkflowRequest.newBuilder()
                .setNamespace(temporal.getNamespace())
                .setExecution(WorkflowExecution.newBuilder().setWorkflowId(id))
                .setQuery(WorkflowQuery.newBuilder().setQueryType(query))
                .build());
  }

  private TestWorkflowEnvironment environment() {
    TestWorkflowEnvironment environment =
        TestWorkflowEnvironment.newInstance(
            TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(
                    WorkflowClientOptions.newBuilder().setDataConverter(converter(keys)).build())
                .setUseTimeskipping(false)
                .build());
    var worker = environment.newWorker(QUEUE);
    worker.registerWorkflowImplementationTypes(EverythingImpl.class);
    worker.registerActivitiesImplementations(new SayingImpl());
    return environment;
  }

  private DataConverter converter(Keys keys) {
    return EncryptingPayloadCodec.dataConverter(new PatientCodec(keys.payloadCodec(jdbc)));
  }

  /** The text with every base64 of data beside what it stands for. */
  private static String readable(String json) {
    return json
        + DATA.matcher(json)
            .replaceAll(found ->
                Matcher.quoteReplacement(
                    new String(
                        Base64.getDecoder().decode(found.group(1)), StandardCharsets.ISO_8859_1)));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
