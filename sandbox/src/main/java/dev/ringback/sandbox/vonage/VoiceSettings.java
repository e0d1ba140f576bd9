package dev.ringback.sandbox.vonage;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The clinic's application at the Voice API.
 *
 * @param signatureSecret what webhooks are signed with
 * @param fallbackAnswerUrl asked when the answer URL does not answer; empty: none
 */
@ConfigurationProperties("sandbox.vonage-voice")
record VoiceSettings(
    String apiKey,
    String signatureSecret,
    String answerUrl,
    String eventUrl,
    String fallbackAnswerUrl) {}
