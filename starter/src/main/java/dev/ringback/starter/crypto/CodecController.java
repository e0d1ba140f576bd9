package dev.ringback.starter.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.records.crypto.EncryptingPayloadCodec;
import dev.ringback.starter.Problem;
import dev.ringback.starter.access.Callers;
import dev.ringback.starter.audit.Audited;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.common.v1.Payloads;
import io.temporal.payload.codec.PayloadCodecException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Temporal's remote codec protocol. Whoever may call it can read every payload: it has a token of
 * its own. A payload of a person who was erased is answered as the JSON text "erased"; one that is
 * not for a caller who sees one clinic as it is, encrypted.
 */
@RestController
class CodecController {
  private final EncryptingPayloadCodec codec;
  private final PayloadOwners owners;

  CodecController(EncryptingPayloadCodec codec, PayloadOwners owners) {
    this.codec = codec;
    this.owners = owners;
  }

  @Audited(action = AuditAction.CREATE, object = "payload")
  @PostMapping(
      path = {"/codec/encode", "/codec/{token}/encode"},
      produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] encode(@RequestBody byte[] body) {
    return convert(body, codec::encode);
  }

  @Audited(action = AuditAction.READ, object = "payload", when = Audited.When.WITH_THE_ANSWER)
  @PostMapping(
      path = {"/codec/decode", "/codec/{token}/decode"},
      produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] decode(@RequestBody byte[] body) {
    return convert(body, this::decodeToShow);
  }

  private List<Payload> decodeToShow(List<Payload> payloads) {
    List<Boolean> readable = owners.readable(payloads, Callers.current());
    List<Payload> shown = new ArrayList<>(payloads);
    for (int i = 0; i < shown.size(); i++) {
      if (readable.get(i)) {
        shown.set(i, codec.decodeToShow(List.of(shown.get(i))).getFirst());
      }
    }
    return shown;
  }

  private static byte[] convert(byte[] body, UnaryOperator<List<Payload>> conversion) {
    try {
      var payloads = Payloads.newBuilder();
      JsonFormat.parser().ignoringUnknownFields().merge(new String(body, UTF_8), payloads);
      var converted =
          Payloads.newBuilder().addAllPayloads(conversion.apply(payloads.getPayloadsList()));
      return JsonFormat.printer()
          .omittingInsignificantWhitespace()
          .print(converted)
          .getBytes(UTF_8);
    } catch (InvalidProtocolBufferException e) {
      throw Problem.field("body", "must be Payloads in protobuf's JSON form");
    } catch (PayloadCodecException e) {
      throw Problem.of(
          HttpStatus.UNPROCESSABLE_CONTENT, "A payload was encrypted with another key.");
    }
  }
}
