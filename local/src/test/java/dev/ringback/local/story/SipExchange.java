package dev.ringback.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A caller, a proxy and a desk that speak SIP on this machine: real programs, none of ours. */
final class SipExchange implements AutoCloseable {
  private static final List<String> PROGRAMS = List.of("sipp", "kamailio", "curl", "openssl");

  private final Path logs;
  private final Path scenarios;
  private final Map<String, String> environment;
  private final int proxyPort = freePort();
  private final int deskPort = freePort();
  private final List<Process> running = new ArrayList<>();

  /**
   * An exchange whose proxy runs.
   *
   * @param environment what the script that posts needs
   */
  SipExchange(Path root, Path scratch, Map<String, String> environment) throws Exception {
    this.logs = Files.createDirectories(root.resolve("target").resolve("sip"));
    this.scenarios = root.resolve("local/src/test/resources/sip");
    this.environment = environment;
    String settings =
        Files.readString(scenarios.resolve("kamailio.cfg"))
            .replace("@PROXY@", Integer.toString(proxyPort))
            .replace("@DESK@", Integer.toString(deskPort))
            .replace("@SCRIPT@", root.resolve("docs/examples/ringback-call.sh").toString())
            .replace("@LOG@", logs.resolve("webhook.log").toString());
    Path file = Files.writeString(scratch.resolve("kamailio.cfg"), settings);
    start(
        "kamailio",
        "-DD",
        "-f",
        file.toString(),
        "-m",
        "32",
        "-M",
        "8",
        "-Y",
        scratch.toString(),
        "-P",
        scratch.resolve("kamailio.pid").toString());
  }

  /** The programs that are not installed. */
  static List<String> missing() {
    return PROGRAMS.stream().filter(name -> !isInstalled(name)).toList();
  }

  /** A call from one number to another that the desk treats as a scenario says. */
  void call(String caller, String line, String callerDoes, String deskDoes) throws Exception {
    Process desk =
        deskDoes.isEmpty()
            ? sipp("desk", deskPort, "-sn", "uas")
            : sipp("desk", deskPort, "-sf", scenarios.resolve(deskDoes).toString());
    Process phone =
        sipp(
            "caller",
            freePort(),
            "-sf",
            scenarios.resolve(callerDoes).toString(),
            "-s",
            line,
            "-key",
            "caller",
            caller,
            "127.0.0.1:" + proxyPort);
    assertThat(phone.waitFor(40, TimeUnit.SECONDS)).as("the caller is done").isTrue();
    assertThat(phone.exitValue()).as("the caller, see " + logs).isZero();
    assertThat(desk.waitFor(20, TimeUnit.SECONDS)).as("the desk is done").isTrue();
  }

  private Process sipp(String who, int port, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of("sipp", "-i", "127.0.0.1", "-p", Integer.toString(port), "-m", "1"));
    command.addAll(List.of("-timeout", "35s", "-timeout_error", "-nostdin", "-trace_msg"));
    command.addAll(List.of("-message_file", logs.resolve(who + "-messages.log").toString()));
    command.addAll(List.of("-message_overwrite", "false", "-trace_err"));
    command.addAll(List.of("-error_file", logs.resolve(who + "-errors.log").toString()));
    command.addAll(List.of(arguments));
    return start(command.toArray(String[]::new));
  }

  private Process start(String... command) throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.redirectOutput(
        ProcessBuilder.Redirect.appendTo(logs.resolve(command[0] + ".log").toFile()));
    Process process = builder.start();
    running.add(process);
    return process;
  }

  @Override
  public void close() throws Exception {
    for (Process process : running.reversed()) {
      process.destroy();
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  private static boolean isInstalled(String program) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static int freePort() {
    try (var socket = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
