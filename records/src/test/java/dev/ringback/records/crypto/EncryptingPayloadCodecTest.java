package dev.ringback.records.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.escalation.StaffCommand;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.failure.v1.Failure;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.failure.ApplicationFailure;
import io.temporal.payload.codec.PayloadCodecException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptingPayloadCodecTest {
  private static final PersonName DANA = new PersonName("Dana", "Whitfield");

  @TempDir Path folder;
  private EncryptingPayloadCodec codec;
  private DataConverter converter;

  @BeforeEach
  void makeKeys() {
    codec = codec("keys.json");
    converter = codec.dataConverter();
  }

  @Test
  void aPayloadIsUnreadableAndSaysUnderWhichKey() {
    Payload payload = converter.toPayload(DANA).orElseThrow();

    assertThat(payload.getMetadataOrThrow("encoding").toStringUtf8()).isEqualTo("binary/encrypted");
    assertThat(payload.getMetadataOrThrow("encryption-key-id").toStringUtf8()).matches("[0-9]+");
    assertThat(payload.toString()).doesNotContain("Dana", "Whitfield", "json/plain");
    assertThat(converter.fromPayload(payload, PersonName.class, PersonName.class)).isEqualTo(DANA);
  }

  @Test
  void whatAnOperatorSendsInTheClearIsUnderstood() {
    Payload plain =
        Payload.newBuilder()
            .putMetadata("encoding", ByteString.copyFromUtf8("json/plain"))
            .setData(ByteString.copyFromUtf8("{\"by\":\"front-desk\"}"))
            .build();

    assertThat(codec.decode(List.of(plain))).containsExactly(plain);
    assertThat(converter.fromPayload(plain, StaffCommand.class, StaffCommand.class))
        .isEqualTo(new StaffCommand("front-desk"));
  }

  @Test
  void severalPayloadsKeepTheirOrder() {
    List<Payload> plain =
        List.of(
            DefaultDataConverter.STANDARD_INSTANCE.toPayload("a").orElseThrow(),
            DefaultDataConverter.STANDARD_INSTANCE.toPayload(7).orElseThrow(),
            DefaultDataConverter.STANDARD_INSTANCE.toPayload(null).orElseThrow());

    assertThat(codec.decode(codec.encode(plain))).isEqualTo(plain);
  }

  @Test
  void theSameWordsNeverLookTheSame() {
    assertThat(converter.toPayload(DANA)).isNotEqualTo(converter.toPayload(DANA));
  }

  @Test
  void anotherInstallationCannotReadIt() {
    Payload payload = converter.toPayload(DANA).orElseThrow();
    String keyId = payload.getMetadataOrThrow("encryption-key-id").toStringUtf8();

    assertThatThrownBy(() -> codec("other.json").decode(List.of(payload)))
        .isInstanceOf(PayloadCodecException.class)
        .hasMessageContaining(keyId);
  }

  @Test
  void tamperingIsFound() {
    Payload payload = converter.toPayload(DANA).orElseThrow();
    byte[] data = payload.getData().toByteArray();
    data[data.length - 1] ^= 1;
    Payload tampered = payload.toBuilder().setData(ByteString.copyFrom(data)).build();

    assertThatThrownBy(() -> codec.decode(List.of(tampered)))
        .isInstanceOf(PayloadCodecException.class);
  }

  @Test
  void failuresAreEncryptedToo() {
    Failure failure =
        converter.exceptionToFailure(
            ApplicationFailure.newFailure("no slot for Dana", "SlotGone", "Whitfield"));

    assertThat(failure.toString()).doesNotContain("Dana", "Whitfield");
    assertThat(converter.failureToException(failure))
        .hasMessageContaining("no slot for Dana")
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            read -> assertThat(read.getDetails().get(String.class)).isEqualTo("Whitfield"));
  }

  @Test
  void aFieldOfALaterVersionIsIgnored() {
    Payload later =
        Payload.newBuilder()
            .putMetadata("encoding", ByteString.copyFromUtf8("json/plain"))
            .setData(ByteString.copyFromUtf8("{\"by\":\"front-desk\",\"since\":\"2027\"}"))
            .build();

    assertThat(
            converter.fromPayload(
                codec.encode(List.of(later)).getFirst(), StaffCommand.class, StaffCommand.class))
        .isEqualTo(new StaffCommand("front-desk"));
  }

  private EncryptingPayloadCodec codec(String name) {
    Path file = folder.resolve(name);
    Keys.createIfAbsent(file);
    return Keys.load(file).payloadCodec();
  }
}
