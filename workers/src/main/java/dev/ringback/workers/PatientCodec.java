package dev.ringback.workers;

import io.temporal.api.common.v1.Payload;
import io.temporal.payload.codec.PayloadCodec;
import io.temporal.payload.context.SerializationContext;
import io.temporal.workflow.unsafe.WorkflowUnsafe;
import java.util.List;
import java.util.function.Supplier;

/**
 * A codec that may ask the store for a key: the time that takes on a workflow's thread does not
 * count as a deadlock of the workflow.
 */
record PatientCodec(PayloadCodec codec) implements PayloadCodec {

  @Override
  public PayloadCodec withContext(SerializationContext context) {
    return new PatientCodec(codec.withContext(context));
  }

  @Override
  public List<Payload> encode(List<Payload> payloads) {
    return patiently(() -> codec.encode(payloads));
  }

  @Override
  public List<Payload> decode(List<Payload> payloads) {
    return patiently(() -> codec.decode(payloads));
  }

  private static List<Payload> patiently(Supplier<List<Payload>> conversion) {
    return WorkflowUnsafe.isWorkflowThread()
        ? WorkflowUnsafe.deadlockDetectorOff(conversion::get)
        : conversion.get();
  }
}
