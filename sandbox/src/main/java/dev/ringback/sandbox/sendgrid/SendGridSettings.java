package dev.ringback.sandbox.sendgrid;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the account's owner has set in SendGrid's console.
 *
 * @param webhookPrivateKey base64 PKCS#8 of a P-256 key; empty: events are sent unsigned
 * @param senders verified sender addresses
 * @param badAddresses addresses that bounce
 */
@ConfigurationProperties("sandbox.sendgrid")
record SendGridSettings(
    String apiKey,
    String webhookPrivateKey,
    String eventWebhook,
    List<String> senders,
    List<String> badAddresses) {}
