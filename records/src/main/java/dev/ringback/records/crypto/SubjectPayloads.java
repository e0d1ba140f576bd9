package dev.ringback.records.crypto;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.ringback.workflows.detection.RecoveryIds;
import io.temporal.api.common.v1.Payload;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Payloads of people's workflows. The metadata names the workflow, whose id holds the keyed hash of
 * the person's number, so that a payload can be read where no context is known; the id is bound in
 * as associated data.
 */
final class SubjectPayloads {
  private static final String WORKFLOW = "encryption-workflow-id";
  private final DataKeys keys;
  private final Reading reading;

  SubjectPayloads(DataKeys keys) {
    this(keys, keys::forReading);
  }

  private SubjectPayloads(DataKeys keys, Reading reading) {
    this.keys = keys;
    this.reading = reading;
  }

  /** The same for people to look at. */
  SubjectPayloads toShow() {
    return new SubjectPayloads(keys, keys::forShowing);
  }

  /** The workflow a payload says it belongs to; null: nobody's. */
  static @Nullable String workflowOf(Payload payload) {
    ByteString id = payload.getMetadataMap().get(WORKFLOW);
    return id == null ? null : id.toStringUtf8();
  }

  Payload encrypt(Payload plain, String workflowId, String subject)
      throws GeneralSecurityException {
    Keyset key = keys.forWriting(subject);
    return Payload.newBuilder()
        .putMetadata(EncryptingPayloadCodec.ENCODING, EncryptingPayloadCodec.ENCRYPTED)
        .putMetadata(EncryptingPayloadCodec.KEY_ID, ByteString.copyFromUtf8(key.writtenId()))
        .putMetadata(WORKFLOW, ByteString.copyFromUtf8(workflowId))
        .setData(
            ByteString.copyFrom(key.aead().encrypt(plain.toByteArray(), associated(workflowId))))
        .build();
  }

  /**
   * @throws ErasedPayloadException if the key it was encrypted under is no more
   */
  Payload decrypt(Payload payload, String workflowId)
      throws GeneralSecurityException, InvalidProtocolBufferException {
    String subject = RecoveryIds.callerHash(workflowId);
    if (subject == null) {
      throw new GeneralSecurityException("a payload of nobody");
    }
    String keyId =
        payload
            .getMetadataOrDefault(EncryptingPayloadCodec.KEY_ID, ByteString.EMPTY)
            .toStringUtf8();
    return Payload.parseFrom(
        key(subject, keyId)
            .aead()
            .decrypt(payload.getData().toByteArray(), associated(workflowId)));
  }

  private Keyset key(String subject, String keyId) throws GeneralSecurityException {
    var known = reading.key(subject).filter(key -> key.writtenId().equals(keyId));
    // A person who was erased and calls again has another key, which this process may not know.
    return (known.isPresent() ? known : keys.stored(subject))
        .filter(key -> key.writtenId().equals(keyId))
        .orElseThrow(ErasedPayloadException::new);
  }

  private interface Reading {
    Optional<Keyset> key(String subject) throws GeneralSecurityException;
  }

  private static byte[] associated(String workflowId) {
    return ("temporal.payload/" + workflowId).getBytes(StandardCharsets.UTF_8);
  }
}
