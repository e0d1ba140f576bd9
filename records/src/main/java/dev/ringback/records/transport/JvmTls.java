package dev.ringback.records.transport;

import java.security.NoSuchAlgorithmException;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;

/** What this Java speaks where a library asks it for no version, such as PostgreSQL's driver. */
record JvmTls(OlderHosts older) {
  private static final String DISABLED = "jdk.tls.disabledAlgorithms";
  private static final String UNVERIFIED = "jdk.internal.httpclient.disableHostnameVerification";

  void enforce() {
    // Both are read once, by the first connection.
    System.setProperty("jdk.tls.client.protocols", ClientTls.VERSION);
    System.setProperty("jdk.tls.server.protocols", ClientTls.VERSION);
    if (older.names().isEmpty()) {
      Security.setProperty(DISABLED, Security.getProperty(DISABLED) + ", TLSv1.2");
    }
    List<String> spoken = spoken();
    if (!spoken.equals(List.of(ClientTls.VERSION))) {
      throw new IllegalStateException(
          "this Java speaks " + spoken + " by default; TLSv1.3 alone is wanted");
    }
    if (System.getProperty(UNVERIFIED) != null) {
      throw new IllegalStateException(
          UNVERIFIED + " is set: certificates' names would not be checked; leave it out");
    }
  }

  static List<String> spoken() {
    try {
      return Arrays.asList(SSLContext.getDefault().getDefaultSSLParameters().getProtocols());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }
}
