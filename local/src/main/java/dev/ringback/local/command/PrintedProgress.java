package dev.ringback.local.command;

import dev.ringback.local.machine.Terminal;
import dev.ringback.local.machine.Terminal.Ink;
import dev.ringback.local.stack.Progress;
import dev.ringback.local.stack.ServiceName;
import java.time.Duration;

/** One line for each service. */
record PrintedProgress(Terminal terminal) implements Progress {

  @Override
  public void ready(ServiceName service, Duration took, String address) {
    var seconds = "%.1f s".formatted(took.toMillis() / 1000.0);
    print(service, terminal.in(Ink.GREEN, "ready  "), "%7s  %s".formatted(seconds, address));
  }

  @Override
  public void running(ServiceName service, String address) {
    print(service, "running", " ".repeat(9) + address);
  }

  @Override
  public void ended(ServiceName service) {
    print(service, "ended", "");
  }

  @Override
  public void note(String text) {
    terminal.line(Ink.DIM, "  " + text);
  }

  private void print(ServiceName service, String state, String rest) {
    terminal.line(("  %-9s ".formatted(service.lower()) + state + " " + rest).stripTrailing());
  }
}
