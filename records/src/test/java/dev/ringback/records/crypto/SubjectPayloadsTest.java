package dev.ringback.records.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import dev.ringback.records.TestStore;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.detection.RecoveryIds;
import io.temporal.api.common.v1.Payload;
import io.temporal.payload.codec.PayloadCodec;
import io.temporal.payload.codec.PayloadCodecException;
import io.temporal.payload.context.ActivitySerializationContext;
import io.temporal.payload.context.WorkflowSerializationContext;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectPayloadsTest {
  private static final Payload WORDS =
      Payload.newBuilder().setData(ByteString.copyFromUtf8("my lips")).build();

  private final TestStore store = new TestStore();
  private final ContactId dana = store.contacts.identify(TestStore.CALLER);
  private final String recovery =
      RecoveryIds.workflowId(TestStore.AUSTIN, store.keys.callerHash().of(TestStore.CALLER));
  private final EncryptingPayloadCodec codec = store.keys.payloadCodec(store.jdbc);

  @Test
  void aPersonsPayloadIsUnderTheirOwnKeyAndNamesItsWorkflow() {
    Payload payload = encode(codec, recovery);

    assertThat(payload.getMetadataOrThrow("encryption-workflow-id").toStringUtf8())
        .isEqualTo(recovery);
    assertThat(payload.toString()).doesNotContain("my lips");
    assertThat(in(codec, recovery).decode(List.of(payload))).containsExactly(WORDS);
    assertThat(encode(codec, "recovery/austin/other").getMetadataOrThrow("encryption-key-id"))
        .isNotEqualTo(payload.getMetadataOrThrow("encryption-key-id"));
  }

  @Test
  void itIsReadWhereNoContextIsKnown() {
    assertThat(codec.decode(List.of(encode(codec, recovery)))).containsExactly(WORDS);
    assertThat(store.keys.payloadCodec(store.jdbc).decode(List.of(encode(codec, recovery))))
        .containsExactly(WORDS);
  }

  @Test
  void anActivityOfTheWorkflowReadsIt() {
    PayloadCodec activity =
        codec.withContext(
            new ActivitySerializationContext(
                "default", recovery, "MissedCallRecovery", "Send", "outreach", false));

    assertThat(activity.decode(List.of(encode(codec, recovery)))).containsExactly(WORDS);
  }

  @Test
  void anotherWorkflowCannotReadIt() {
    Payload payload = encode(codec, recovery);
    String other = recovery.replace("austin", "dallas");

    assertThatThrownBy(() -> in(codec, other).decode(List.of(payload)))
        .isInstanceOf(PayloadCodecException.class);
    Payload moved =
        payload.toBuilder()
            .putMetadata("encryption-workflow-id", ByteString.copyFromUtf8(other))
            .build();
    assertThatThrownBy(() -> codec.decode(List.of(moved)))
        .isInstanceOf(PayloadCodecException.class);
  }

  @Test
  void whatBelongsToNobodyAndWhatIsOlderIsUnderTheInstallationsKey() {
    Payload old = store.keys.payloadCodec().encode(List.of(WORDS)).getFirst();

    assertThat(in(codec, recovery).decode(List.of(old))).containsExactly(WORDS);
    assertThat(encode(codec, "sync/ringcentral/lumen").getMetadataMap())
        .containsOnlyKeys("encoding", "encryption-key-id");
    assertThat(store.jdbc.sql("select count(*) from subject_key").query(Integer.class).single())
        .isZero();
  }

  @Test
  void withThePersonsKeysTheirPayloadsAreErased() {
    Payload payload = encode(codec, recovery);
    Payload others = encode(codec, "recovery/austin/other");
    EncryptingPayloadCodec anew = store.keys.payloadCodec(store.jdbc);

    store.cipher.destroyKey(dana);

    assertThatThrownBy(() -> anew.decode(List.of(payload)))
        .isInstanceOf(ErasedPayloadException.class)
        .hasMessageNotContaining(recovery);
    assertThat(anew.decodeToShow(List.of(payload, others)))
        .extracting(p -> p.getData().toStringUtf8())
        .containsExactly("\"erased\"", "my lips");
  }

  @Test
  void whoWasErasedAndCallsAgainHasAnotherKey() {
    Payload erased = encode(codec, recovery);
    store.cipher.destroyKey(dana);
    EncryptingPayloadCodec another = store.keys.payloadCodec(store.jdbc);
    Payload again = encode(another, recovery);

    // This process read with the old key a moment ago.
    assertThat(codec.decode(List.of(again))).containsExactly(WORDS);
    assertThatThrownBy(() -> codec.decode(List.of(erased)))
        .isInstanceOf(ErasedPayloadException.class);
  }

  @Test
  void aPersonsEpisodesLeadToTheirKeyToo() {
    store.openEpisode("ep_1", dana); // its workflow id ends with the contact's
    Payload payload = encode(codec, "recovery/austin/" + dana);

    store.cipher.destroyKey(dana);

    assertThatThrownBy(() -> store.keys.payloadCodec(store.jdbc).decode(List.of(payload)))
        .isInstanceOf(ErasedPayloadException.class);
  }

  private static Payload encode(EncryptingPayloadCodec codec, String workflowId) {
    return in(codec, workflowId).encode(List.of(WORDS)).getFirst();
  }

  private static PayloadCodec in(EncryptingPayloadCodec codec, String workflowId) {
    return codec.withContext(new WorkflowSerializationContext("default", workflowId));
  }
}
