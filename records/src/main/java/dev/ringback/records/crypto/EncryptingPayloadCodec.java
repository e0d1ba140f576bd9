package dev.ringback.records.crypto;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.ringback.workflows.detection.RecoveryIds;
import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.CodecDataConverter;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.common.converter.JacksonJsonPayloadConverter;
import io.temporal.payload.codec.PayloadCodec;
import io.temporal.payload.codec.PayloadCodecException;
import io.temporal.payload.context.HasWorkflowSerializationContext;
import io.temporal.payload.context.SerializationContext;
import java.security.GeneralSecurityException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * AES-256-GCM on every payload and failure. What belongs to a workflow of a person is encrypted
 * under that person's payload key and bound to the workflow's id; everything else under the
 * installation's. Payloads that are not encrypted pass through decoding unchanged, so that an
 * operator's signal from the Temporal UI is understood.
 *
 * <p>Decoding throws {@link ErasedPayloadException} when the person's key was destroyed.
 */
public final class EncryptingPayloadCodec implements PayloadCodec {
  static final String ENCODING = "encoding";
  static final ByteString ENCRYPTED = ByteString.copyFromUtf8("binary/encrypted");
  static final String KEY_ID = "encryption-key-id";

  private static final Payload ERASED =
      Payload.newBuilder()
          .putMetadata(ENCODING, ByteString.copyFromUtf8("json/plain"))
          .setData(ByteString.copyFromUtf8("\"erased\""))
          .build();

  private final InstallationPayloads installation;
  private final @Nullable SubjectPayloads subjects;
  private final @Nullable String workflowId;

  EncryptingPayloadCodec(InstallationPayloads installation, @Nullable SubjectPayloads subjects) {
    this(installation, subjects, null);
  }

  private EncryptingPayloadCodec(
      InstallationPayloads installation,
      @Nullable SubjectPayloads subjects,
      @Nullable String workflowId) {
    this.installation = installation;
    this.subjects = subjects;
    this.workflowId = workflowId;
  }

  @Override
  public PayloadCodec withContext(SerializationContext context) {
    return context instanceof HasWorkflowSerializationContext workflow
        ? new EncryptingPayloadCodec(installation, subjects, workflow.getWorkflowId())
        : this;
  }

  @Override
  public List<Payload> encode(List<Payload> payloads) {
    return payloads.stream().map(this::encrypt).toList();
  }

  @Override
  public List<Payload> decode(List<Payload> payloads) {
    return payloads.stream().map(this::decrypt).toList();
  }

  /** The same for people to read: what was erased says so instead of failing. */
  public List<Payload> decodeToShow(List<Payload> payloads) {
    var showing =
        new EncryptingPayloadCodec(
            installation, subjects == null ? null : subjects.toShow(), workflowId);
    return payloads.stream()
        .map(payload -> {
          try {
            return showing.decrypt(payload);
          } catch (ErasedPayloadException e) {
            return ERASED;
          }
        })
        .toList();
  }

  /**
   * The workflow of a person that a payload says it belongs to; null: nobody's, or not encrypted.
   */
  public static @Nullable String workflowOf(Payload payload) {
    return isEncrypted(payload) ? SubjectPayloads.workflowOf(payload) : null;
  }

  /** Whether it has to be decoded to be read. */
  public static boolean isEncrypted(Payload payload) {
    return ENCRYPTED.equals(payload.getMetadataMap().get(ENCODING));
  }

  /** The converter that workers and clients must share: JSON, this codec, failures included. */
  public DataConverter dataConverter() {
    return dataConverter(this);
  }

  /** The same around a codec that goes through this one. */
  public static DataConverter dataConverter(PayloadCodec codec) {
    // A worker of the version before must read what one of the next version wrote.
    ObjectMapper json =
        JacksonJsonPayloadConverter.newDefaultObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    return new CodecDataConverter(
        DefaultDataConverter.newDefaultInstance()
            .withPayloadConverterOverrides(new JacksonJsonPayloadConverter(json)),
        List.of(codec),
        true);
  }

  private Payload encrypt(Payload plain) {
    try {
      String subject = workflowId == null ? null : RecoveryIds.callerHash(workflowId);
      return subjects == null || workflowId == null || subject == null
          ? installation.encrypt(plain)
          : subjects.encrypt(plain, workflowId, subject);
    } catch (GeneralSecurityException e) {
      throw new PayloadCodecException("cannot encrypt a payload", e);
    }
  }

  private Payload decrypt(Payload payload) {
    if (!isEncrypted(payload)) {
      return payload;
    }
    try {
      String boundTo = SubjectPayloads.workflowOf(payload);
      if (boundTo == null) {
        return installation.decrypt(payload);
      }
      if (subjects == null || (workflowId != null && !workflowId.equals(boundTo))) {
        throw new GeneralSecurityException("a payload of another workflow");
      }
      return subjects.decrypt(payload, boundTo);
    } catch (GeneralSecurityException | InvalidProtocolBufferException e) {
      String under = payload.getMetadataOrDefault(KEY_ID, ByteString.EMPTY).toStringUtf8();
      throw new PayloadCodecException("cannot decrypt a payload of key " + under, e);
    }
  }
}
