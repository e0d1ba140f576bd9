package dev.ringback.local.doctor;

import dev.ringback.local.stack.PortCheck;
import dev.ringback.local.stack.Stack;
import dev.ringback.local.stack.Vendor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Checks of a stack's ports, its vendors' settings and the addresses it was told to use. */
public final class StackChecks {
  private static final int PATIENCE_MILLIS = 3000;
  private static final List<String> VENDOR_SETTINGS =
      List.of(
          "TWILIO_API_BASE_URL",
          "TWILIO_ACCOUNT_SID",
          "TWILIO_AUTH_TOKEN",
          "SENDGRID_API_BASE_URL",
          "SENDGRID_API_KEY",
          "OPENAI_BASE_URL",
          "OPENAI_API_KEY",
          "OPENAI_MODEL",
          "BOULEVARD_API_BASE_URL",
          "BOULEVARD_API_KEY",
          "BOULEVARD_API_SECRET",
          "NEXTECH_API_BASE_URL",
          "NEXTECH_TOKEN_URL",
          "NEXTECH_CLIENT_ID",
          "NEXTECH_USERNAME",
          "NEXTECH_PASSWORD",
          "NEXTECH_RESOURCE");

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private final Map<String, String> environment;
  private final Stack stack;

  public StackChecks(Map<String, String> environment, Stack stack) {
    this.environment = environment;
    this.stack = stack;
  }

  public List<Finding> run() {
    var findings = new ArrayList<Finding>();
    findings.add(ports());
    findings.add(vendors());
    Vendor.ALL.stream().flatMap(vendor -> halfSet(vendor).stream()).forEach(findings::add);
    publicUrl().ifPresent(findings::add);
    findings.add(new KeyFileCheck(environment, stack.home()).run());
    findings.addAll(new CertificateChecks(environment, stack.home(), Clock.systemUTC()).run());
    for (var name : List.of("TEMPORAL_ADDRESS", "DATABASE_URL", "OPENAI_BASE_URL")) {
      var address = environment.get(name);
      if (address != null && !address.isBlank()) {
        findings.add(reachable(name, address));
      }
    }
    for (var name : VENDOR_SETTINGS) {
      var address = environment.get(name);
      if (name.endsWith("_API_BASE_URL") && address != null && !address.isBlank()) {
        findings.add(reachable(name, address));
      }
    }
    return findings;
  }

  private Finding ports() {
    var base = stack.ports().base();
    var shown = base + " to " + (base + 11);
    if (!stack.runningServices().isEmpty()) {
      return Finding.fine("ports", shown + ", used by the running stack");
    }
    var taken =
        IntStream.rangeClosed(base, base + 11)
            .filter(port -> !PortCheck.isFree(port))
            .boxed()
            .toList();
    return taken.isEmpty()
        ? Finding.fine("ports", shown + " are free")
        : Finding.wrong(
            "ports", "in use: " + taken, "set RINGBACK_PORT_BASE to another base, such as 7500");
  }

  /** Names only: values are secrets. */
  private Finding vendors() {
    var set =
        VENDOR_SETTINGS.stream()
            .filter(name -> !environment.getOrDefault(name, "").isBlank())
            .toList();
    return Finding.fine(
        "vendors",
        set.isEmpty() ? "nothing set: all answer from the sandbox" : String.join(", ", set));
  }

  private List<Finding> halfSet(Vendor vendor) {
    var missing = vendor.missing(environment);
    return missing.isEmpty()
        ? List.of()
        : List.of(
            Finding.wrong(
                vendor.baseUrl(),
                "the real vendor is to be used, but " + String.join(", ", missing) + " is not set",
                "set it, or unset " + String.join(" and ", vendor.markers())));
  }

  /** A vendor elsewhere cannot call back an address of this machine alone. */
  private Optional<Finding> publicUrl() {
    var twilio = target(environment.getOrDefault("TWILIO_API_BASE_URL", ""));
    var isElsewhere = twilio != null && !LOOPBACK.contains(twilio.getHostString());
    return isElsewhere && environment.getOrDefault("RINGBACK_PUBLIC_URL", "").isBlank()
        ? Optional.of(
            Finding.wrong(
                "RINGBACK_PUBLIC_URL",
                "is not set, and Twilio cannot call back " + stack.addresses().publicUrl(),
                "set it to the https address at which Twilio reaches the starter"))
        : Optional.empty();
  }

  private static Finding reachable(String name, String address) {
    var target = target(address);
    if (target == null) {
      return Finding.wrong(name, "is no address", "write it as in docs, such as host:7233");
    }
    try (var socket = new Socket()) {
      socket.connect(target, PATIENCE_MILLIS);
      return Finding.fine(name, "answers");
    } catch (IOException e) {
      return Finding.wrong(
          name,
          target.getHostString() + ":" + target.getPort() + " does not answer",
          "start it, or correct " + name);
    }
  }

  static @Nullable InetSocketAddress target(String address) {
    var text = address.startsWith("jdbc:") ? address.substring(5) : address;
    try {
      var uri = URI.create(text.contains("://") ? text : "tcp://" + text);
      var host = uri.getHost();
      if (host == null) {
        return null;
      }
      var port =
          uri.getPort() > 0
              ? uri.getPort()
              : switch (String.valueOf(uri.getScheme())) {
                case "https" -> 443;
                case "postgresql" -> 5432;
                case "tcp" -> 7233;
                default -> 80;
              };
      return new InetSocketAddress(host, port);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
