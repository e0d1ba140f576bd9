package dev.ringback.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "signal",
    mixinStandardHelpOptions = true,
    description = {
      "Tells a running episode what staff decided.",
      "take-over: staff talk, the assistant is silent. pause: nothing is sent. resume: it goes on."
    })
final class SignalCommand implements Callable<Integer> {
  enum Decision {
    TAKE_OVER("take-over"),
    PAUSE("pause"),
    RESUME("resume");

    private final String path;

    Decision(String path) {
      this.path = path;
    }

    @Override
    public String toString() {
      return path;
    }
  }

  @Parameters(index = "0", paramLabel = "DECISION", description = "${COMPLETION-CANDIDATES}")
  private Decision decision = Decision.PAUSE;

  @Parameters(
      index = "1",
      paramLabel = "EPISODE",
      description = "The episode's id; `ringback episodes` lists them.")
  private String episode = "";

  @Option(
      names = "--by",
      paramLabel = "NAME",
      required = true,
      description = "Who decided, for the record.")
  private String by = "";

  @Override
  public Integer call() {
    var context = Context.standard();
    Context.starter(context.runningStack()).signal(episode, decision.path, by);
    context.terminal().line(episode + ": " + decision + " signalled.");
    return 0;
  }
}
