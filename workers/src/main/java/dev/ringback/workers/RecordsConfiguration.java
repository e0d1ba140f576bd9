package dev.ringback.workers;

import dev.ringback.records.Records;
import dev.ringback.records.conversation.PostgresSpeechLine;
import dev.ringback.records.conversation.SpeechLine;
import dev.ringback.records.crypto.EncryptingPayloadCodec;
import dev.ringback.records.crypto.Keys;
import dev.ringback.records.crypto.kms.MasterKeys;
import io.temporal.common.converter.DataConverter;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store and its keys. */
@Configuration(proxyBeanMethods = false)
class RecordsConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Keys keys(WorkerSettings settings, Environment environment) {
    return Keys.load(Path.of(settings.keys()), MasterKeys.of(environment::getProperty));
  }

  /** Payloads and failures are encrypted before they leave the process. */
  @Bean
  DataConverter dataConverter(Keys keys, JdbcClient jdbc) {
    return EncryptingPayloadCodec.dataConverter(new PatientCodec(keys.payloadCodec(jdbc)));
  }

  @Bean
  Records records(JdbcClient jdbc, Keys keys) {
    return Records.in(jdbc, keys);
  }

  /** Closed with the application: it keeps a connection. */
  @Bean
  SpeechLine speechLine(DataSource database, Keys keys) {
    return new PostgresSpeechLine(database, keys);
  }
}
