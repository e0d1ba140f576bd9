package dev.ringback.sandbox.restpms;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Credentials of the three systems; nobody is admitted where they are empty. */
@ConfigurationProperties("sandbox.restpms")
record RestPmsSettings(
    String vagaroClientId,
    String vagaroClientSecret,
    String aestheticRecordApiKey,
    String patientnowApiKey) {}
