package dev.ringback.starter.detection.freeswitch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.starter.detection.socket.Block;
import dev.ringback.starter.detection.socket.BlockReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The event of a leg that ended, as the event socket sends it in plain form. */
final class EslEvent {
  private final Block fields;

  private EslEvent(Block fields) {
    this.fields = fields;
  }

  /** Reads the body of a message; empty if it is no end of a leg. */
  static Optional<EslEvent> parse(byte[] body) {
    try {
      Block fields = new BlockReader(new ByteArrayInputStream(body)).next();
      return fields != null && fields.is("Event-Name", "CHANNEL_HANGUP_COMPLETE")
          ? Optional.of(new EslEvent(fields))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  Optional<FinishedLeg> leg(Instant at) {
    var own =
        new LegFields.Own(
            field("Unique-ID"),
            field("Call-Direction"),
            field("Caller-Context"),
            field("Caller-Caller-ID-Number"),
            field("Caller-Destination-Number"),
            List.of(
                LegFields.Spell.of(
                    field("Caller-Channel-Bridged-Time"),
                    field("Caller-Channel-Transfer-Time"),
                    field("Caller-Channel-Hangup-Time"))));
    return LegFields.read(own, this::variable, at);
  }

  private @Nullable String variable(String name) {
    String told = field("variable_" + name);
    return told == null && name.equals("hangup_cause") ? field("Hangup-Cause") : told;
  }

  private @Nullable String field(String name) {
    String encoded = fields.get(name);
    try {
      return encoded == null ? null : URLDecoder.decode(encoded, UTF_8);
    } catch (IllegalArgumentException e) {
      return encoded;
    }
  }
}
