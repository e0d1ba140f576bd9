package dev.ringback.starter.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.util.JsonFormat;
import dev.ringback.records.compliance.audit.AuditFilter;
import dev.ringback.records.compliance.audit.AuditRepository;
import dev.ringback.records.crypto.EncryptingPayloadCodec;
import dev.ringback.starter.Lumen;
import dev.ringback.starter.StarterTest;
import dev.ringback.starter.TestSettings;
import dev.ringback.starter.access.Visitor;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.PhoneNumber;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.common.v1.Payloads;
import io.temporal.payload.context.WorkflowSerializationContext;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CodecTest extends StarterTest {
  private static final String BEARER = "Bearer " + TestSettings.CODEC_TOKEN;

  private static final Payload PLAIN =
      Payload.newBuilder()
          .putMetadata("encoding", ByteString.copyFromUtf8("json/plain"))
          .setData(ByteString.copyFromUtf8("\"Ana\""))
          .build();

  @Autowired private AuditRepository audit;
  @Autowired private EncryptingPayloadCodec codec;
  private final String hash = unique("hash");

  @BeforeEach
  void laterThanEveryOtherTest() {
    clock.advance(Duration.ofDays(1));
  }

  @Test
  void encodesAndDecodes() throws Exception {
    Payload plain =
        Payload.newBuilder()
            .putMetadata("encoding", ByteString.copyFromUtf8("json/plain"))
            .setData(ByteString.copyFromUtf8("\"Ana\""))
            .build();

    String encoded = call("/codec/encode", json(plain)).body();
    assertThat(payload(encoded).getData().toStringUtf8()).doesNotContain("Ana");

    assertThat(payload(call("/codec/decode", encoded).body())).isEqualTo(plain);
    assertThat(payload(http.post("/codec/" + TestSettings.CODEC_TOKEN + "/decode", encoded).body()))
        .isEqualTo(plain);
  }

  @Test
  void takesDownWhosePayloadsWereRead() throws Exception {
    ContactId person = calledAt(Lumen.ID, "recovery/austin/" + hash);

    call("/codec/decode", json(of("recovery/austin/" + hash)));

    assertThat(audit.pages().newest(AuditFilter.ALL, null, 1))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.object()).isEqualTo("payload:all");
          assertThat(entry.details().path("subjects").asString("")).isEqualTo(person.value());
        });
  }

  @Test
  void leavesWhatBelongsToAnotherClinicEncryptedForWhoSeesOne() throws Exception {
    String own = "recovery/austin/" + hash;
    String foreign = "recovery/far-away/" + hash;
    calledAt(Lumen.ID, own);
    calledAt(new ClinicId("far-away"), foreign);
    Payload ofForeign = of(foreign);
    Payload ofNobody = payload(call("/codec/encode", json(PLAIN)).body());
    Visitor operator =
        Visitor.signedIn(http, clock, unique("o") + "@lumen.example", "OPERATOR", "lumen");

    var answer =
        operator.post(
            "/codec/decode",
            JsonFormat.printer()
                .print(
                    Payloads.newBuilder()
                        .addPayloads(of(own))
                        .addPayloads(ofForeign)
                        .addPayloads(ofNobody)
                        .addPayloads(PLAIN)));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var shown = Payloads.newBuilder();
    JsonFormat.parser().merge(answer.body(), shown);
    assertThat(shown.getPayloadsList()).containsExactly(PLAIN, ofForeign, ofNobody, PLAIN);
  }

  @Test
  void doesNotOpenToTheTokenOfTheStaffApi() {
    var answer =
        http.post("/codec/decode", "{}", "Authorization", "Bearer " + TestSettings.API_TOKEN);

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void answersTheUisPreflightWithoutAToken() {
    var answer = preflight(TestSettings.UI, "/codec/decode");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
        .hasValue(TestSettings.UI);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
        .contains("POST");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
        .containsIgnoringCase("authorization")
        .containsIgnoringCase("content-type")
        .containsIgnoringCase("x-namespace");
    assertThat(
            preflight("http://localhost:7404", "/codec/" + TestSettings.CODEC_TOKEN + "/decode")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void refusesPagesOfOtherOrigins() {
    assertThat(preflight("https://evil.example", "/codec/decode").statusCode()).isEqualTo(403);
    var answer =
        http.post("/codec/decode", "{}", "Authorization", BEARER, "Origin", "https://evil.example");
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void tellsThePageThatItMayReadTheAnswer() {
    var answer =
        http.post("/codec/decode", "{}", "Authorization", BEARER, "Origin", TestSettings.UI);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
        .hasValue(TestSettings.UI);
  }

  @Test
  void namesABodyThatIsNotPayloads() {
    assertThat(call("/codec/decode", "[1").statusCode()).isEqualTo(400);
  }

  @Test
  void refusesAPayloadOfAnotherKey() throws Exception {
    Payload plain = Payload.newBuilder().setData(ByteString.copyFromUtf8("x")).build();
    Payload encoded = payload(call("/codec/encode", json(plain)).body());
    byte[] data = encoded.getData().toByteArray();
    data[data.length - 1] ^= 1;

    var answer =
        call("/codec/decode", json(encoded.toBuilder().setData(ByteString.copyFrom(data)).build()));

    assertThat(answer.statusCode()).isEqualTo(422);
  }

  private ContactId calledAt(ClinicId clinic, String workflow) {
    ContactId person = contacts.identify(new PhoneNumber(caller()));
    episodes.openOrJoin(
        new EpisodeId(unique("ep_codec")),
        workflow,
        clinic,
        new LocationId(clinic.value()),
        person,
        Instant.now());
    return person;
  }

  private Payload of(String workflow) {
    return codec
        .withContext(new WorkflowSerializationContext("default", workflow))
        .encode(List.of(PLAIN))
        .getFirst();
  }

  private HttpResponse<String> call(String path, String body) {
    return http.post(path, body, "Authorization", BEARER, "X-Namespace", "default");
  }

  private HttpResponse<String> preflight(String origin, String path) {
    return http.send(
        "OPTIONS",
        path,
        "".getBytes(UTF_8),
        "Origin",
        origin,
        "Access-Control-Request-Method",
        "POST",
        "Access-Control-Request-Headers",
        "authorization,content-type,x-namespace");
  }

  private static String json(Payload payload) throws Exception {
    return JsonFormat.printer().print(Payloads.newBuilder().addPayloads(payload));
  }

  private static Payload payload(String json) throws Exception {
    var payloads = Payloads.newBuilder();
    JsonFormat.parser().merge(json, payloads);
    return payloads.getPayloads(0);
  }
}
