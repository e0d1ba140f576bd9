package dev.ringback.starter.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.util.JsonFormat;
import dev.ringback.starter.StarterTest;
import dev.ringback.starter.TestSettings;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.common.v1.Payloads;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class CodecTest extends StarterTest {
  private static final String BEARER = "Bearer " + TestSettings.CODEC_TOKEN;

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
