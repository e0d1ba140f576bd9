package dev.ringback.records.transport;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/** A process of the product as far as TLS goes: says what it speaks. */
final class EnforcedProcess {
  private EnforcedProcess() {}

  public static void main(String[] arguments) throws Exception {
    ClientTls.enforce(System.getenv());
    System.out.println(JvmTls.spoken());
    var engine = SSLContext.getDefault().createSSLEngine();
    engine.setUseClientMode(true);
    var parameters = ClientTls.older();
    parameters.setProtocols(new String[] {"TLSv1.2"});
    engine.setSSLParameters(parameters);
    try {
      engine.beginHandshake();
      System.out.println("TLSv1.2 known");
    } catch (SSLException e) {
      System.out.println("TLSv1.2 disabled");
    }
  }
}
