package dev.ringback.local.stack;

import java.time.Duration;

/** Hears how a stack comes up and goes down. */
public interface Progress {
  void ready(ServiceName service, Duration took, String address);

  void running(ServiceName service, String address);

  void ended(ServiceName service);

  /** Something else worth a line, such as a download. */
  void note(String text);

  /** Says nothing. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void ready(ServiceName service, Duration took, String address) {}

      @Override
      public void running(ServiceName service, String address) {}

      @Override
      public void ended(ServiceName service) {}

      @Override
      public void note(String text) {}
    };
  }
}
