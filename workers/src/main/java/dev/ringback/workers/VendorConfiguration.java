package dev.ringback.workers;

import dev.ringback.activities.booking.PracticeManagement;
import dev.ringback.activities.booking.boulevard.BoulevardCredentials;
import dev.ringback.activities.booking.boulevard.BoulevardGateway;
import dev.ringback.activities.booking.boulevard.BoulevardPracticeManagement;
import dev.ringback.activities.conversation.OpenAiMeanings;
import dev.ringback.activities.conversation.ReceptionistModel;
import dev.ringback.activities.outreach.SendGridGateway;
import dev.ringback.activities.outreach.TwilioGateway;
import dev.ringback.activities.outreach.VendorCallbacks;
import dev.ringback.activities.outreach.VendorHttp;
import dev.ringback.records.Records;
import dev.ringback.records.clinic.KnowledgeRepository;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ways to the vendors. */
@Configuration(proxyBeanMethods = false)
class VendorConfiguration {

  @Bean(destroyMethod = "shutdownNow")
  HttpClient vendorHttpClient() {
    return VendorHttp.client();
  }

  @Bean
  VendorCallbacks vendorCallbacks(WorkerSettings settings) {
    return new VendorCallbacks(URI.create(settings.publicUrl()));
  }

  @Bean
  TwilioGateway twilio(WorkerSettings settings, HttpClient http) {
    return new TwilioGateway(
        WorkerSettings.base(settings.twilioApiBaseUrl()),
        settings.twilioAccountSid(),
        settings.twilioAuthToken(),
        new VendorHttp("Twilio", http));
  }

  @Bean
  SendGridGateway sendGrid(WorkerSettings settings, HttpClient http) {
    return new SendGridGateway(
        WorkerSettings.base(settings.sendgridApiBaseUrl()),
        settings.sendgridApiKey(),
        new VendorHttp("SendGrid", http));
  }

  @Bean
  ReceptionistModel receptionistModel(WorkerSettings settings) {
    return new ReceptionistModel(
        WorkerSettings.base(settings.openaiBaseUrl()),
        settings.openaiApiKey(),
        settings.openaiModel());
  }

  /** Passages are found by words, and by meaning where an embedding model is named. */
  @Bean
  KnowledgeRepository knowledge(WorkerSettings settings, Records records) {
    return settings.openaiEmbeddingModel().isEmpty()
        ? records.knowledge()
        : records
            .knowledge()
            .with(
                new OpenAiMeanings(
                    WorkerSettings.base(settings.openaiBaseUrl()),
                    settings.openaiApiKey(),
                    settings.openaiEmbeddingModel()));
  }

  @Bean
  PracticeManagement boulevard(WorkerSettings settings, HttpClient http, Clock clock) {
    return new BoulevardPracticeManagement(
        new BoulevardGateway(
            WorkerSettings.base(settings.boulevardApiBaseUrl()),
            settings.boulevardAdminApiUrl(),
            new BoulevardCredentials(settings.boulevardApiKey(), settings.boulevardApiSecret()),
            new VendorHttp("Boulevard", http),
            clock),
        clock);
  }
}
