package dev.ringback.local.stack;

import java.util.List;
import java.util.Locale;

/** The services, in the order in which they are listed; they end in the reverse order. */
public enum ServiceName {
  POSTGRES,
  TEMPORAL,
  SANDBOX,
  WORKERS,
  STARTER,
  /** A second starter; part of a stack only when asked for. */
  STANDBY;

  /** What must answer before this one is started. */
  public List<ServiceName> needs() {
    return switch (this) {
      case POSTGRES, TEMPORAL, SANDBOX -> List.of();
      case WORKERS, STARTER, STANDBY -> List.of(POSTGRES, TEMPORAL);
    };
  }

  /** The module whose jar it runs. */
  String module() {
    return this == STANDBY ? STARTER.lower() : lower();
  }

  public String lower() {
    return name().toLowerCase(Locale.ROOT);
  }
}
