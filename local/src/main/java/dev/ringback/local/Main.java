package dev.ringback.local;

import dev.ringback.local.command.RingbackCommand;

/** Entry point of the {@code ringback} command. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(RingbackCommand.execute(arguments));
  }
}
