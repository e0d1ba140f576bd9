package dev.ringback.starter;

import dev.ringback.records.Records;
import dev.ringback.records.booking.RequestedAppointmentRepository;
import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.compliance.ComplianceRepository;
import dev.ringback.records.compliance.RevocationRepository;
import dev.ringback.records.compliance.TranscriptionNotices;
import dev.ringback.records.conversation.ConversationRepository;
import dev.ringback.records.conversation.PostgresSpeechLine;
import dev.ringback.records.conversation.SpeechLine;
import dev.ringback.records.crypto.CallerHash;
import dev.ringback.records.crypto.EncryptingPayloadCodec;
import dev.ringback.records.crypto.Keys;
import dev.ringback.records.crypto.kms.MasterKeys;
import dev.ringback.records.detection.CallLegRepository;
import dev.ringback.records.detection.ClinicCallRepository;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.detection.EpisodeRuns;
import dev.ringback.records.detection.RequestSlots;
import dev.ringback.records.detection.TimelineRepository;
import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.records.escalation.TicketRepository;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.records.outreach.EffectLedger;
import io.temporal.common.converter.DataConverter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The records and their keys. */
@Configuration(proxyBeanMethods = false)
class RecordsConfiguration {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Keys keys(StarterSettings settings, Environment environment) {
    try {
      return Keys.load(Path.of(settings.keys()), MasterKeys.of(environment::getProperty));
    } catch (IllegalStateException e) {
      throw new SettingsException(List.of("RINGBACK_KEYS: " + e.getMessage()));
    }
  }

  @Bean
  Records records(JdbcClient jdbc, Keys keys) {
    return Records.in(jdbc, keys);
  }

  @Bean
  CallerHash callerHash(Keys keys) {
    return keys.callerHash();
  }

  @Bean
  EncryptingPayloadCodec payloadCodec(Keys keys, JdbcClient jdbc) {
    return keys.payloadCodec(jdbc);
  }

  @Bean
  DataConverter dataConverter(EncryptingPayloadCodec codec) {
    return codec.dataConverter();
  }

  @Bean
  WebhookInbox webhookInbox(Records records) {
    return records.inbox();
  }

  @Bean
  EpisodeRepository episodeRepository(Records records) {
    return records.episodes();
  }

  @Bean
  ClinicCallRepository clinicCallRepository(Records records) {
    return records.calls();
  }

  @Bean
  CallLegRepository callLegRepository(Records records) {
    return records.legs();
  }

  @Bean
  RequestSlots requestSlots(Records records) {
    return records.slots();
  }

  @Bean
  EpisodeRuns episodeRuns(Records records) {
    return records.runs();
  }

  @Bean
  TimelineRepository timelineRepository(Records records) {
    return records.timelines();
  }

  @Bean
  ContactRepository contactRepository(Records records) {
    return records.contacts();
  }

  @Bean
  ConversationRepository conversationRepository(Records records) {
    return records.conversations();
  }

  /** Keeps one connection of the pool for as long as the starter runs. */
  @Bean
  SpeechLine speechLine(DataSource database, Keys keys) {
    return new PostgresSpeechLine(database, keys);
  }

  @Bean
  ComplianceRepository complianceRepository(Records records) {
    return records.compliance();
  }

  @Bean
  RevocationRepository revocationRepository(Records records) {
    return records.revocations();
  }

  @Bean
  TranscriptionNotices transcriptionNotices(Records records) {
    return records.transcriptionNotices();
  }

  @Bean
  ClinicRepository clinicRepository(Records records) {
    return records.clinics();
  }

  @Bean
  EffectLedger effectLedger(Records records) {
    return records.effects();
  }

  @Bean
  TicketRepository ticketRepository(Records records) {
    return records.tickets();
  }

  @Bean
  RequestedAppointmentRepository requestedAppointmentRepository(Records records) {
    return records.requests();
  }
}
