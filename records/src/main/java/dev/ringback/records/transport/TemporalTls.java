package dev.ringback.records.transport;

import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.temporal.serviceclient.ServiceStubsOptions;
import java.io.File;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * How Temporal's frontend is reached: with a certificate of ours, or with a key of Temporal Cloud.
 *
 * @param certificate path of a PEM file, what we show; empty: nothing
 * @param key path of a PEM file, PKCS #8
 * @param authority path of a PEM file, who vouches for the frontend; empty: the usual authorities
 * @param serverName what stands in the frontend's certificate; empty: the host of the address
 * @param apiKey empty: none
 */
public record TemporalTls(
    String certificate, String key, String authority, String serverName, String apiKey) {

  /** As the variables say; a missing one is empty. */
  public static TemporalTls of(Function<String, @Nullable String> variables) {
    return new TemporalTls(
        value(variables.apply("TEMPORAL_TLS_CERTIFICATE")),
        value(variables.apply("TEMPORAL_TLS_KEY")),
        value(variables.apply("TEMPORAL_TLS_CA")),
        value(variables.apply("TEMPORAL_TLS_SERVER_NAME")),
        value(variables.apply("TEMPORAL_API_KEY")));
  }

  /** Whether the connection is encrypted and we show who we are. */
  public boolean isSet() {
    return hasCertificate() || !apiKey.isEmpty();
  }

  boolean isHalfSet() {
    return certificate.isEmpty() != key.isEmpty();
  }

  private boolean hasCertificate() {
    return !certificate.isEmpty() && !key.isEmpty();
  }

  /**
   * Sets the connection up; without settings it stays as it is.
   *
   * @throws IllegalStateException if a file cannot be read; the message names none of its words
   */
  public void apply(ServiceStubsOptions.Builder<?> options) {
    if (!isSet()) {
      return;
    }
    options.setSslContext(context());
    if (!serverName.isEmpty()) {
      options.setChannelInitializer(channel -> channel.overrideAuthority(serverName));
    }
    if (!apiKey.isEmpty()) {
      options.addApiKey(() -> apiKey);
    }
  }

  private SslContext context() {
    try {
      SslContextBuilder builder = GrpcSslContexts.forClient().protocols(ClientTls.VERSION);
      if (hasCertificate()) {
        builder.keyManager(new File(certificate), new File(key));
      }
      if (!authority.isEmpty()) {
        builder.trustManager(new File(authority));
      }
      return builder.build();
    } catch (SSLException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "TEMPORAL_TLS_CERTIFICATE, TEMPORAL_TLS_KEY or TEMPORAL_TLS_CA is no readable PEM file",
          e);
    }
  }

  private static String value(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  @Override
  public String toString() {
    return "TemporalTls[…]";
  }
}
