package dev.ringback.workers;

import dev.ringback.activities.clinic.SyncSource;
import dev.ringback.activities.detection.eightbyeight.CallRecordSource;
import dev.ringback.activities.detection.eightbyeight.EightByEightAccount;
import dev.ringback.activities.detection.eightbyeight.EightByEightGateway;
import dev.ringback.activities.outreach.VendorHttp;
import dev.ringback.records.Records;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Calls of clinics with 8x8 Work. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${ringback.eight-by-eight.api-key:}'.isBlank()")
@EnableConfigurationProperties(EightByEightSettings.class)
class EightByEightConfiguration {

  @Bean
  SyncSource eightByEightCalls(
      EightByEightSettings settings, HttpClient http, Records records, Clock clock) {
    var account =
        new EightByEightAccount(
            URI.create(settings.apiBaseUrl()),
            settings.apiKey(),
            settings.username(),
            settings.password(),
            settings.pbxId(),
            ZoneId.of(settings.timeZone()));
    return new CallRecordSource(
        new EightByEightGateway(account, new VendorHttp("8x8", http), clock),
        account.zone(),
        records.inbox(),
        records.cursors(),
        clock);
  }
}
