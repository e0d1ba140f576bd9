package dev.ringback.starter.outreach;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How replies by mail come in.
 *
 * @param publicKey base64 EC key of the security policy of SendGrid's Inbound Parse; empty: replies
 *     are not taken
 */
@ConfigurationProperties("ringback.sendgrid-inbound")
record InboundMailSettings(@DefaultValue("") String publicKey) {}
