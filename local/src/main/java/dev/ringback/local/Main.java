package dev.ringback.local;

import dev.ringback.local.command.RingbackCommand;
import dev.ringback.records.transport.ClientTls;

/** Entry point of the {@code ringback} command. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    ClientTls.enforce(System.getenv());
    System.exit(RingbackCommand.execute(arguments));
  }
}
