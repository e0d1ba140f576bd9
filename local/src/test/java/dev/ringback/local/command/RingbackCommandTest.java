package dev.ringback.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class RingbackCommandTest {
  @ParameterizedTest
  @MethodSource("everyCommand")
  void everyCommandExplainsItself(CommandLine command) {
    var usage = command.getCommandSpec().usageMessage();
    assertThat(usage.description()).isNotEmpty();
    assertThat(command.getCommandSpec().optionsMap()).containsKey("--help");
    assertThat(command.getCommandSpec().options())
        .allMatch(option -> option.description().length > 0);
    assertThat(command.getUsageMessage().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void takesDecisionsAsTheApiNamesThem() {
    var parsed =
        new CommandLine(new SignalCommand()).parseArgs("take-over", "e1", "--by", "Maya Chen");
    assertThat(parsed.matchedPositionals()).hasSize(2);
  }

  @Test
  void refusesAnUnknownCommand() {
    assertThat(RingbackCommand.execute("fly")).isEqualTo(2);
  }

  static Stream<CommandLine> everyCommand() {
    return tree(new CommandLine(new RingbackCommand()));
  }

  private static Stream<CommandLine> tree(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().flatMap(RingbackCommandTest::tree));
  }
}
