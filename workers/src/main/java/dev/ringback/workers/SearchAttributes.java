package dev.ringback.workers;

import dev.ringback.workflows.detection.EpisodeBoard;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc.OperatorServiceBlockingStub;
import io.temporal.common.SearchAttributeKey;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The search attributes by which operators find episodes. */
final class SearchAttributes {
  private static final Logger LOG = LoggerFactory.getLogger(SearchAttributes.class);
  private static final List<SearchAttributeKey<?>> OURS =
      List.of(
          EpisodeBoard.CLINIC_ID,
          EpisodeBoard.STAGE,
          EpisodeBoard.OUTCOME,
          EpisodeBoard.NEXT_ATTEMPT_AT,
          EpisodeBoard.ESCALATED,
          EpisodeBoard.GLOW_PRIORITY);

  private static final Set<Status.Code> NOT_FOR_US =
      Set.of(Status.Code.UNIMPLEMENTED, Status.Code.PERMISSION_DENIED);

  private SearchAttributes() {}

  /**
   * Registers those that are missing; several workers may do so at once. Where only an
   * administrator may, as on Temporal Cloud, it says so and goes on.
   *
   * @throws IllegalStateException if one is registered with another type
   * @throws StatusRuntimeException if Temporal does not answer
   */
  static void register(WorkflowServiceStubs service, String namespace) {
    OperatorServiceStubs operator =
        OperatorServiceStubs.newServiceStubs(
            OperatorServiceStubsOptions.newBuilder()
                .setChannel(service.getRawChannel())
                .validateAndBuildWithDefaults());
    OperatorServiceBlockingStub stub =
        operator.blockingStub().withDeadlineAfter(10, TimeUnit.SECONDS);
    try {
      AddSearchAttributesRequest missing = missing(stub, namespace);
      if (missing.getSearchAttributesCount() > 0) {
        add(stub, missing);
      }
    } catch (StatusRuntimeException e) {
      if (!NOT_FOR_US.contains(e.getStatus().getCode())) {
        throw e;
      }
      LOG.warn(
          "Search attributes cannot be registered from here ({}); an administrator must: {}",
          e.getStatus().getCode(),
          OURS.stream().map(key -> key.getName() + " " + key.getValueType()).toList());
    }
  }

  private static AddSearchAttributesRequest missing(
      OperatorServiceBlockingStub stub, String namespace) {
    Map<String, IndexedValueType> there =
        stub.listSearchAttributes(
                ListSearchAttributesRequest.newBuilder().setNamespace(namespace).build())
            .getCustomAttributesMap();
    AddSearchAttributesRequest.Builder missing =
        AddSearchAttributesRequest.newBuilder().setNamespace(namespace);
    for (SearchAttributeKey<?> key : OURS) {
      IndexedValueType type = there.get(key.getName());
      if (type == null) {
        missing.putSearchAttributes(key.getName(), key.getValueType());
      } else if (type != key.getValueType()) {
        throw new IllegalStateException(
            "search attribute %s has type %s in namespace %s; it must be %s"
                .formatted(key.getName(), type, namespace, key.getValueType()));
      }
    }
    return missing.build();
  }

  private static void add(OperatorServiceBlockingStub stub, AddSearchAttributesRequest missing) {
    try {
      stub.addSearchAttributes(missing);
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() != Status.Code.ALREADY_EXISTS) {
        throw e;
      }
    }
  }
}
