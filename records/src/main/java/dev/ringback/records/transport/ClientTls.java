package dev.ringback.records.transport;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Every connection this product opens: TLS 1.3, except to hosts an operator listed in {@code
 * RINGBACK_TLS12_HOSTS}.
 */
public final class ClientTls {
  /** The name of the one version that is spoken. */
  public static final String VERSION = "TLSv1.3";

  private static final OlderHosts OLDER = OlderHosts.of(System.getenv());

  private ClientTls() {}

  /** A client that speaks TLS 1.3 and nothing older, whatever the JDK would offer. */
  public static HttpClient.Builder http() {
    // The JDK's client offers TLS 1.2 as well unless told here, whatever jdk.tls.client.protocols
    // says.
    return HttpClient.newBuilder().sslParameters(parameters(VERSION));
  }

  /** The same for one host, which may be among those that know no TLS 1.3. */
  public static HttpClient.Builder http(@Nullable String host) {
    return http(host, OLDER);
  }

  static HttpClient.Builder http(@Nullable String host, OlderHosts older) {
    return older.include(host) ? HttpClient.newBuilder().sslParameters(older()) : http();
  }

  /** Whether an operator let TLS 1.2 be spoken to the host. */
  public static boolean maySpeakOlder(@Nullable String host) {
    return OLDER.include(host);
  }

  /**
   * Encrypts a connected socket, unless the other end is on this machine.
   *
   * @param host as it stands in the other side's certificate
   * @throws IOException if the other side speaks no TLS 1.3 or its certificate is not its own
   */
  public static Socket over(Socket socket, String host, int port) throws IOException {
    return Loopback.is(host)
        ? socket
        : over(socket, host, port, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  static Socket over(Socket socket, String host, int port, SSLSocketFactory factory)
      throws IOException {
    SSLSocket encrypted = (SSLSocket) factory.createSocket(socket, host, port, true);
    SSLParameters parameters = parameters(VERSION);
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    encrypted.setSSLParameters(parameters);
    encrypted.startHandshake();
    return encrypted;
  }

  /** Whether what is sent to the address is encrypted or stays on this machine. */
  public static boolean isProtected(URI address) {
    return "https".equalsIgnoreCase(address.getScheme())
        || "wss".equalsIgnoreCase(address.getScheme())
        || Loopback.is(address.getHost());
  }

  /**
   * Before the first connection of a process: what is not told a version speaks TLS 1.3, and
   * nothing older is known at all while {@code RINGBACK_TLS12_HOSTS} is empty.
   *
   * @throws IllegalStateException if this Java cannot be brought to it
   */
  public static void enforce(Map<String, String> environment) {
    new JvmTls(OlderHosts.of(environment)).enforce();
  }

  /**
   * TLS 1.3, else TLS 1.2 with forward secrecy and authenticated encryption. Suites are named
   * because a Java that speaks TLS 1.3 by default has none of TLS 1.2 in its defaults.
   */
  static SSLParameters older() {
    return new SSLParameters(
        new String[] {
          "TLS_AES_256_GCM_SHA384",
          "TLS_AES_128_GCM_SHA256",
          "TLS_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"
        },
        new String[] {VERSION, "TLSv1.2"});
  }

  private static SSLParameters parameters(String version) {
    return new SSLParameters(null, new String[] {version});
  }
}
