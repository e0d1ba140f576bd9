package dev.ringback.starter.detection;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ringback.records.crypto.CallerHash;
import dev.ringback.starter.Lumen;
import dev.ringback.starter.intake.CallLegs;
import dev.ringback.workflows.detection.CallOutcome;
import dev.ringback.workflows.detection.MissedCall;
import dev.ringback.workflows.detection.PhoneSystem;
import java.io.BufferedReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The webhook for any phone system, and the documents that describe it. */
class CallNoticeContractTest extends CallWebhookContract {
  private static final String PATH = "/webhooks/calls";
  private static final Path SCRIPT = Path.of("../docs/examples/ringback-call.sh");

  @Autowired private CallerHash hash;

  @Override
  protected List<String> missedCall() {
    return List.of(notice("callKey", call).toString());
  }

  @Override
  protected HttpResponse<String> deliver(byte[] body) {
    return send(body, "Ringback-Signature", ours(Instant.now(), body));
  }

  @Override
  protected HttpResponse<String> forge(byte[] body) {
    return send(body, "Ringback-Signature", sign("guess", Instant.now(), body));
  }

  @Override
  protected HttpResponse<String> deliverBare(byte[] body) {
    return send(body);
  }

  @Test
  void refusesASignatureThatIsTooOld() {
    byte[] body = bytes(missedCall().getFirst());

    assertThat(
            send(body, "Ringback-Signature", ours(Instant.now().minusSeconds(301), body))
                .statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"text/plain,415", "application/x-www-form-urlencoded,415", "application/json,200"})
  void takesJsonOnly(String type, int status) {
    byte[] body = bytes(missedCall().getFirst());

    assertThat(
            http.send(
                    "POST",
                    PATH,
                    body,
                    "Content-Type",
                    type,
                    "Ringback-Signature",
                    ours(Instant.now(), body))
                .statusCode())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @EnumSource(
      value = CallOutcome.class,
      names = {"ANSWERED", "FAX", "BLOCKED"})
  void keepsButDoesNotRecoverCallsThatNobodyMissed(CallOutcome outcome) {
    assertThat(deliver(bytes(notice("outcome", outcome.name()).toString())).statusCode())
        .isEqualTo(200);
    assertThat(recoveries.told()).isEmpty();
  }

  @Test
  void doesNotRecoverACallOfTheClinicsOwn() {
    ObjectNode notice = notice("callKey", call);
    notice.put("internal", true);
    deliver(bytes(notice.toString()));

    assertThat(recoveries.told()).isEmpty();
  }

  @Test
  void givesACallTheIdItHasOverAsterisksSocket() {
    ObjectNode notice = notice("system", "asterisk");
    deliver(bytes(notice.toString()));

    MissedCall missed = recoveries.told(MissedCall.class).getFirst();
    assertThat(missed.reportedBy()).isEqualTo(PhoneSystem.ASTERISK);
    assertThat(missed.event()).isEqualTo(CallLegs.event(hash, PhoneSystem.ASTERISK, call));
  }

  @ParameterizedTest
  @CsvSource({
    "eventId,'\" \"'",
    "system,7",
    "occurredAt,'\"yesterday\"'",
    "callKey,null",
    "from,'\"12\"'",
    "to,'\"nobody\"'",
    "outcome,'\"MAYBE\"'",
    "ringSeconds,-1",
    "ringSeconds,1.5",
    "internal,'\"yes\"'"
  })
  void agreesWithItsDocumentsOnWhatIsWrong(String field, String value) {
    ObjectNode notice = notice("callKey", call);
    notice.set(field, JsonMapper.shared().readTree(value));
    String body = notice.toString();

    assertThat(published().validate(body, InputFormat.JSON)).isNotEmpty();
    assertThat(described().validate(body, InputFormat.JSON)).isNotEmpty();
    assertThat(deliver(bytes(body)).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @EnumSource(CallOutcome.class)
  void agreesWithItsDocumentsOnEveryOutcome(CallOutcome outcome) {
    String body = notice("outcome", outcome.name()).toString();

    assertThat(published().validate(body, InputFormat.JSON)).isEmpty();
    assertThat(described().validate(body, InputFormat.JSON)).isEmpty();
    assertThat(deliver(bytes(body)).statusCode()).isEqualTo(200);
  }

  @Test
  void documentsEveryFieldAndOutcomeAndNoOther() {
    JsonNode schema = json("/webhooks/calls/schema.json");
    List<String> fields =
        Arrays.stream(CallNotice.class.getRecordComponents()).map(c -> c.getName()).toList();

    assertThat(schema.path("properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(fields);
    assertThat(schema.at("/properties/outcome/enum").valueStream().map(JsonNode::stringValue))
        .containsExactly(
            Arrays.stream(CallOutcome.values()).map(Enum::name).toArray(String[]::new));
    JsonNode api = json("/webhooks/calls/openapi.json");
    assertThat(api.path("openapi").stringValue()).isEqualTo("3.1.0");
    ObjectNode inner = (ObjectNode) schema.deepCopy();
    inner.remove("$schema");
    assertThat(api.at("/components/schemas/CallNotice")).isEqualTo(inner);
  }

  @Test
  void takesWhatTheExampleScriptPosts() throws Exception {
    var process =
        new ProcessBuilder(
            "bash", SCRIPT.toString(), "asterisk", call, caller, Lumen.LINE, "NO_ANSWER", "20");
    process.environment().put("RINGBACK_URL", "http://127.0.0.1:" + port);
    process
        .environment()
        .put("RINGBACK_WEBHOOK_SECRET", dev.ringback.starter.TestSettings.WEBHOOK_SECRET);
    Process running = process.redirectErrorStream(true).start();
    String printed;
    try (BufferedReader lines = running.inputReader()) {
      printed = String.join("\n", lines.lines().toList());
    }

    assertThat(running.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(running.exitValue()).as(printed).isZero();
    missedOnce();
  }

  private HttpResponse<String> send(byte[] body, String... headers) {
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = "application/json";
    return http.send("POST", PATH, body, all);
  }

  private ObjectNode notice(String field, String value) {
    ObjectNode notice = JsonMapper.shared().createObjectNode();
    notice.put("eventId", "e1");
    notice.put("system", "pbx");
    notice.put("occurredAt", "2026-11-23T17:05:00Z");
    notice.put("callKey", call);
    notice.put("from", caller);
    notice.put("to", Lumen.LINE);
    notice.put("outcome", "NO_ANSWER");
    notice.put("ringSeconds", 20);
    return notice.put(field, value);
  }

  private Schema published() {
    return registry()
        .getSchema(http.send("GET", "/webhooks/calls/schema.json", new byte[0]).body());
  }

  private Schema described() {
    JsonNode schema = json("/webhooks/calls/openapi.json").at("/components/schemas/CallNotice");
    return registry().getSchema(schema.toString());
  }

  private static SchemaRegistry registry() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  }

  private JsonNode json(String path) {
    return JsonMapper.shared().readTree(http.send("GET", path, new byte[0]).body());
  }
}
