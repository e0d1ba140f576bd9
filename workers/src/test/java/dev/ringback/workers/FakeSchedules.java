package dev.ringback.workers;

import io.grpc.Status;
import io.temporal.api.enums.v1.ScheduleOverlapPolicy;
import io.temporal.client.schedules.Schedule;
import io.temporal.client.schedules.ScheduleAlreadyRunningException;
import io.temporal.client.schedules.ScheduleBackfill;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleDescription;
import io.temporal.client.schedules.ScheduleException;
import io.temporal.client.schedules.ScheduleHandle;
import io.temporal.client.schedules.ScheduleInfo;
import io.temporal.client.schedules.ScheduleListDescription;
import io.temporal.client.schedules.ScheduleOptions;
import io.temporal.client.schedules.ScheduleState;
import io.temporal.client.schedules.ScheduleUpdate;
import io.temporal.client.schedules.ScheduleUpdateInput;
import io.temporal.common.SearchAttributes;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.workflow.Functions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Temporal's schedules in memory; the test server has none. */
final class FakeSchedules implements ScheduleClient {
  final Map<String, Schedule> byId = new LinkedHashMap<>();
  final List<String> triggered = new ArrayList<>();
  Status.@Nullable Code refusal;

  void pause(String id) {
    byId.put(
        id,
        Schedule.newBuilder(byId.get(id))
            .setState(ScheduleState.newBuilder().setPaused(true).setNote("by hand").build())
            .build());
  }

  @Override
  public ScheduleHandle createSchedule(String id, Schedule schedule, ScheduleOptions options) {
    if (refusal != null) {
      throw new ScheduleException(refusal.toStatus().asRuntimeException());
    }
    if (byId.putIfAbsent(id, schedule) != null) {
      throw new ScheduleAlreadyRunningException(
          Status.Code.ALREADY_EXISTS.toStatus().asRuntimeException());
    }
    if (options.isTriggerImmediately()) {
      triggered.add(id);
    }
    return getHandle(id);
  }

  @Override
  public ScheduleHandle getHandle(String id) {
    return new Handle(id);
  }

  @Override
  public Stream<ScheduleListDescription> listSchedules() {
    return List.copyOf(byId.keySet()).stream()
        .map(id ->
            new ScheduleListDescription(
                id, null, null, Map.of(), DefaultDataConverter.newDefaultInstance(), Map.of()));
  }

  @Override
  public Stream<ScheduleListDescription> listSchedules(@Nullable Integer pageSize) {
    return listSchedules();
  }

  @Override
  public Stream<ScheduleListDescription> listSchedules(
      @Nullable String query, @Nullable Integer pageSize) {
    return listSchedules();
  }

  /** What the schedules' keeper asks of one. */
  private final class Handle implements ScheduleHandle {
    private final String id;

    private Handle(String id) {
      this.id = id;
    }

    @Override
    public String getId() {
      return id;
    }

    @Override
    public void delete() {
      if (byId.remove(id) == null) {
        throw new ScheduleException(Status.Code.NOT_FOUND.toStatus().asRuntimeException());
      }
    }

    @Override
    public ScheduleDescription describe() {
      return new ScheduleDescription(
          id,
          new ScheduleInfo(0, 0, 0, List.of(), List.of(), List.of(), null, null),
          byId.get(id),
          Map.of(),
          SearchAttributes.EMPTY,
          Map.of(),
          DefaultDataConverter.newDefaultInstance());
    }

    @Override
    public void update(Functions.Func1<ScheduleUpdateInput, ScheduleUpdate> change) {
      byId.put(id, change.apply(new ScheduleUpdateInput(describe())).getSchedule());
    }

    @Override
    public void trigger(ScheduleOverlapPolicy overlap) {
      triggered.add(id);
    }

    @Override
    public void trigger() {
      triggered.add(id);
    }

    @Override
    public void backfill(List<ScheduleBackfill> backfills) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void pause(String note) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void pause() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void unpause(String note) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void unpause() {
      throw new UnsupportedOperationException();
    }
  }
}
