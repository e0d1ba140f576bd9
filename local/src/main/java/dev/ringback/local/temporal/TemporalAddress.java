package dev.ringback.local.temporal;

import dev.ringback.records.transport.TemporalTls;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;

/** How commands reach Temporal: with the certificate the environment names, if it names one. */
public final class TemporalAddress {
  private TemporalAddress() {}

  /**
   * Options of a connection.
   *
   * @param address host and port of the frontend
   */
  public static WorkflowServiceStubsOptions options(String address) {
    var options = WorkflowServiceStubsOptions.newBuilder().setTarget(address);
    TemporalTls.of(System::getenv).apply(options);
    return options.build();
  }
}
