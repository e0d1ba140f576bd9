package dev.ringback.sandbox.threecx;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The CRM template's parameters.
 *
 * @param webhook where its ReportCall scenario posts
 * @param secret what it sends in a header
 */
@ConfigurationProperties("sandbox.threecx")
record ThreeCxSettings(String webhook, String secret) {}
