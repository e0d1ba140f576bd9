package dev.ringback.local.temporal;

import io.temporal.api.common.v1.Payload;
import java.util.List;

/** Makes payloads of a history readable. */
@FunctionalInterface
public interface PayloadReader {
  /** In the same order; each holds JSON afterwards. */
  List<Payload> decode(List<Payload> payloads);
}
