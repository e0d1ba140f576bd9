package dev.ringback.starter.outreach;

import dev.ringback.starter.Problem;
import java.security.PublicKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The signature that a security policy of SendGrid's Inbound Parse puts on a mail's request. */
@Component
class InboundMailSignature {
  private final @Nullable PublicKey key;

  InboundMailSignature(InboundMailSettings settings) {
    key =
        settings.publicKey().isBlank()
            ? null
            : SendGridSignature.key(settings.publicKey(), "SENDGRID_INBOUND_PUBLIC_KEY");
  }

  void verify(@Nullable String signature, @Nullable String timestamp, byte[] body) {
    if (key == null) {
      throw Problem.of(
          HttpStatus.NOT_FOUND,
          "Replies by mail are not taken. Set SENDGRID_INBOUND_PUBLIC_KEY to the key of the security"
              + " policy of SendGrid's Inbound Parse.");
    }
    SendGridSignature.verify(key, signature, timestamp, body);
  }
}
