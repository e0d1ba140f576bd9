package dev.ringback.local.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** Speaks TLS as somebody outside the product does, in the versions it is told. */
public final class TlsPeer {
  private static final char[] NO_SECRET = "changeit".toCharArray();

  private TlsPeer() {}

  /** Trusts the authority alone; shows the certificate of these files. */
  public static SSLContext context(Path authority, Path certificate, Path key)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("authority", PemFiles.certificate(authority));
    store.setKeyEntry(
        "own",
        PemFiles.key(key),
        NO_SECRET,
        new X509Certificate[] {PemFiles.certificate(certificate), PemFiles.certificate(authority)});
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, NO_SECRET);
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  /**
   * The certificate a server shows in this version.
   *
   * @throws IOException if there is no handshake
   */
  public static X509Certificate handshake(SSLContext context, int port, String version)
      throws IOException {
    try (var socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port)) {
      var parameters = new SSLParameters(null, new String[] {version});
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    }
  }

  /** Ends TLS in front of a server on this machine; callers have to show a certificate. */
  public static SSLServerSocket guard(SSLContext context, int target) throws IOException {
    var server =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    var parameters = new SSLParameters(null, new String[] {"TLSv1.3"});
    parameters.setNeedClientAuth(true);
    parameters.setApplicationProtocols(new String[] {"h2"});
    server.setSSLParameters(parameters);
    Thread.ofVirtual().start(() -> accept(server, target));
    return server;
  }

  private static void accept(SSLServerSocket server, int target) {
    while (!server.isClosed()) {
      try {
        var caller = server.accept();
        Thread.ofVirtual().start(() -> forward(caller, target));
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void forward(Socket caller, int target) {
    try (caller;
        var inside = new Socket("127.0.0.1", target)) {
      ((SSLSocket) caller).startHandshake();
      var in = inside.getInputStream();
      var out = caller.getOutputStream();
      Thread.ofVirtual().start(() -> copy(in, out));
      copy(caller.getInputStream(), inside.getOutputStream());
    } catch (IOException e) {
      return; // no certificate, or the end
    }
  }

  private static void copy(InputStream in, OutputStream out) {
    try (in;
        out) {
      var block = new byte[16384];
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        out.write(block, 0, read);
        out.flush();
      }
    } catch (IOException e) {
      return; // either side ended it
    }
  }

  static boolean isOwnerOnly(Path file) throws IOException {
    return Files.getPosixFilePermissions(file).stream()
        .allMatch(permission -> permission.name().startsWith("OWNER"));
  }
}
