package dev.ringback.starter;

import dev.ringback.starter.recovery.EmergencyNotices;
import dev.ringback.starter.recovery.RecoveriesUnavailable;
import dev.ringback.workflows.escalation.EmergencyNotice;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notices of emergency access that are written down. */
public final class FakeEmergencyNotices implements EmergencyNotices {
  private final List<EmergencyNotice> told = new CopyOnWriteArrayList<>();
  private volatile boolean down;

  public void down(boolean down) {
    this.down = down;
  }

  public List<EmergencyNotice> by(String user) {
    return told.stream().filter(notice -> notice.user().equals(user)).toList();
  }

  @Override
  public void tell(EmergencyNotice notice) {
    if (down) {
      throw new RecoveriesUnavailable("down");
    }
    told.add(notice);
  }
}
