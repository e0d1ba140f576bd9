package dev.ringback.starter;

import dev.ringback.starter.recovery.Notices;
import dev.ringback.starter.recovery.RecoveriesUnavailable;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.escalation.AppointmentNotice;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notices that are written down. */
public final class FakeNotices implements Notices {
  private final List<AppointmentNotice> told = new CopyOnWriteArrayList<>();
  private final List<AppointmentId> stopped = new CopyOnWriteArrayList<>();
  private volatile boolean down;

  public void down(boolean down) {
    this.down = down;
  }

  public List<AppointmentNotice> of(AppointmentId appointment) {
    return told.stream().filter(notice -> notice.appointment().equals(appointment)).toList();
  }

  public List<AppointmentId> stopped() {
    return List.copyOf(stopped);
  }

  @Override
  public void stop(AppointmentId appointment, EpisodeId episode) {
    if (down) {
      throw new RecoveriesUnavailable("down");
    }
    stopped.add(appointment);
  }

  @Override
  public void tell(AppointmentNotice notice) {
    if (down) {
      throw new RecoveriesUnavailable("down");
    }
    told.add(notice);
  }
}
