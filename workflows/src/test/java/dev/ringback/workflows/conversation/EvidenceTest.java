package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.DefaultDataConverter;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  private final DefaultDataConverter converter = DefaultDataConverter.newDefaultInstance();

  @Test
  void recordedBeforeItNamedItsSpeakerIsTheCallers() {
    Payload recorded =
        Payload.newBuilder()
            .putMetadata("encoding", ByteString.copyFromUtf8("json/plain"))
            .setData(ByteString.copyFromUtf8("{\"turn\":\"t1\",\"words\":\"my forehead\"}"))
            .build();
    assertThat(converter.fromPayload(recorded, Evidence.class, Evidence.class))
        .isEqualTo(new Evidence(new TurnId("t1"), "my forehead", Speaker.CALLER));
  }

  @Test
  void isReadBackAsItWasWritten() {
    Evidence said = new Evidence(new TurnId("t1"), "my forehead");
    assertThat(
            converter.fromPayload(
                converter.toPayload(said).orElseThrow(), Evidence.class, Evidence.class))
        .isEqualTo(said);
  }
}
