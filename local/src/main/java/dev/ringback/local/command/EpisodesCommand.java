package dev.ringback.local.command;

import dev.ringback.local.machine.Terminal.Ink;
import dev.ringback.local.story.EpisodeList;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "episodes",
    mixinStandardHelpOptions = true,
    description = "Lists the newest episodes: id, location, when it opened, how it stands.")
final class EpisodesCommand implements Callable<Integer> {
  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      defaultValue = "20",
      description = "How many, at most 500. Default: ${DEFAULT-VALUE}.")
  private int limit;

  @Override
  public Integer call() {
    var context = Context.standard();
    var terminal = context.terminal();
    var list = new EpisodeList(Context.starter(context.runningStack()), ZoneId.systemDefault());
    var lines = list.newest(limit);
    lines.forEach(terminal::line);
    terminal.line(
        Ink.DIM,
        lines.isEmpty()
            ? "No episode yet. A call: ./ringback call"
            : "Staff: ./ringback signal take-over|pause|resume EPISODE --by NAME");
    return 0;
  }
}
