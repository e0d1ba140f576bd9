package dev.ringback.records.transport;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks through a process's settings for whatever would leave this machine unencrypted. */
public final class TransportRules {
  private static final String JDBC = "jdbc:postgresql:";
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");
  private final List<String> problems = new ArrayList<>();

  /** What is wrong, each with the variable's name and the way out; empty: nothing. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /**
   * A listener: off loopback it needs a certificate.
   *
   * @param variable that sets the address
   * @param address it is bound to; null or blank: every address
   */
  public TransportRules listener(String variable, @Nullable String address, ListenerTls tls) {
    if (tls.isHalfSet()) {
      problems.add(
          "One of %s and %s is not set. Set both, to the paths of two PEM files."
              .formatted(ListenerTls.CERTIFICATE, ListenerTls.PRIVATE_KEY));
    } else if (!tls.isSet() && !Loopback.is(address)) {
      problems.add(
          ("%s is not a loopback address and there is no certificate. Set %s and %s, or bind"
                  + " 127.0.0.1 and put a proxy on this host in front.")
              .formatted(variable, ListenerTls.CERTIFICATE, ListenerTls.PRIVATE_KEY));
    }
    return this;
  }

  /**
   * Addresses that are called, or that call: off loopback none is plain.
   *
   * @param setting one address, or several separated by commas; anything else is passed over
   */
  public TransportRules address(String variable, String setting) {
    for (String one : setting.split(",")) {
      String text = one.strip();
      if (text.regionMatches(true, 0, "http://", 0, 7)
          || text.regionMatches(true, 0, "ws://", 0, 5)) {
        if (!Loopback.is(host(text))) {
          problems.add(
              variable
                  + " begins with "
                  + text.substring(0, text.indexOf(':'))
                  + ":// and is not on this machine. Use an address that is encrypted"
                  + " (https, wss).");
        }
      }
    }
    return this;
  }

  /**
   * A setting, whatever it holds; an address is looked at.
   *
   * @param name of the property
   * @param raw as it is written, such as <code>${TWILIO_API_BASE_URL:}</code>: names the variable
   * @param value what it comes to
   */
  public TransportRules setting(String name, @Nullable Object raw, @Nullable String value) {
    Matcher variable = VARIABLE.matcher(String.valueOf(raw));
    return value == null ? this : address(variable.find() ? variable.group(1) : name, value);
  }

  /** The store: off loopback its certificate and its name are verified. */
  public TransportRules database(String url) {
    String[] parts = url.split("\\?", 2);
    List<String> options = parts.length < 2 ? List.of() : Arrays.asList(parts[1].split("&"));
    if (!isOnThisMachine(url)
        && (!options.contains("sslmode=verify-full")
            || options.stream().anyMatch(option -> option.startsWith("sslfactory=")))) {
      problems.add(
          "DATABASE_URL is not on this machine and does not verify the server. Add"
              + " ?sslmode=verify-full&sslrootcert=/path/of/ca.pem, and no sslfactory.");
    }
    return this;
  }

  /** Whether a store is on this machine; without a host it is, by the driver's rules. */
  public static boolean isOnThisMachine(String url) {
    if (!url.startsWith(JDBC + "//")) {
      return true;
    }
    String hosts = url.substring(JDBC.length() + 2).split("[/?]", 2)[0];
    return Arrays.stream(hosts.split(","))
        .allMatch(host -> host.isEmpty() || Loopback.is(host.replaceFirst(":\\d+$", "")));
  }

  /** Temporal: off loopback it is encrypted and knows who calls. */
  public TransportRules temporal(String target, TemporalTls tls) {
    if (tls.isHalfSet()) {
      problems.add(
          "One of TEMPORAL_TLS_CERTIFICATE and TEMPORAL_TLS_KEY is not set. Set both, to the paths"
              + " of two PEM files.");
    } else if (!tls.isSet() && !Loopback.is(target.replaceFirst(":\\d+$", ""))) {
      problems.add(
          "TEMPORAL_ADDRESS is not on this machine and the connection is not encrypted. Set"
              + " TEMPORAL_TLS_CERTIFICATE and TEMPORAL_TLS_KEY, or TEMPORAL_API_KEY for Temporal"
              + " Cloud.");
    }
    return this;
  }

  private static @Nullable String host(String address) {
    try {
      return URI.create(address).getHost();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
