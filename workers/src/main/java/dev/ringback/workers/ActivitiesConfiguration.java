package dev.ringback.workers;

import dev.ringback.activities.booking.AppointmentSync;
import dev.ringback.activities.booking.PracticeManagement;
import dev.ringback.activities.booking.PracticeManagementActivitiesImpl;
import dev.ringback.activities.booking.PracticeSystems;
import dev.ringback.activities.clinic.SyncSource;
import dev.ringback.activities.compliance.ComplianceActivitiesImpl;
import dev.ringback.activities.compliance.ConsentActivitiesImpl;
import dev.ringback.activities.conversation.ReceptionistActivitiesImpl;
import dev.ringback.activities.conversation.ReceptionistModel;
import dev.ringback.activities.conversation.TurnSources;
import dev.ringback.activities.detection.EpisodeActivitiesImpl;
import dev.ringback.activities.escalation.StaffActivitiesImpl;
import dev.ringback.activities.outreach.CallClearance;
import dev.ringback.activities.outreach.CallWithdrawal;
import dev.ringback.activities.outreach.ContactActivitiesImpl;
import dev.ringback.activities.outreach.EffectOnce;
import dev.ringback.activities.outreach.EmailActivitiesImpl;
import dev.ringback.activities.outreach.MessagingActivitiesImpl;
import dev.ringback.activities.outreach.OutgoingWords;
import dev.ringback.activities.outreach.SendGridGateway;
import dev.ringback.activities.outreach.StaffMailActivitiesImpl;
import dev.ringback.activities.outreach.TelephonyActivitiesImpl;
import dev.ringback.activities.outreach.Transcript;
import dev.ringback.activities.outreach.TwilioGateway;
import dev.ringback.activities.outreach.VendorCallbacks;
import dev.ringback.records.Records;
import dev.ringback.records.booking.AppointmentNews;
import dev.ringback.records.clinic.KnowledgeRepository;
import dev.ringback.records.compliance.AgreementRegister;
import dev.ringback.records.conversation.SpeechLine;
import dev.ringback.workflows.booking.AppointmentChange;
import dev.ringback.workflows.booking.PracticeManagementActivities;
import dev.ringback.workflows.compliance.ComplianceActivities;
import dev.ringback.workflows.compliance.ConsentActivities;
import dev.ringback.workflows.conversation.ReceptionistActivities;
import dev.ringback.workflows.detection.EpisodeActivities;
import dev.ringback.workflows.detection.MissedCallRecoveryWorkflow;
import dev.ringback.workflows.escalation.StaffActivities;
import dev.ringback.workflows.outreach.ContactActivities;
import dev.ringback.workflows.outreach.EmailActivities;
import dev.ringback.workflows.outreach.MessagingActivities;
import dev.ringback.workflows.outreach.StaffMailActivities;
import dev.ringback.workflows.outreach.TelephonyActivities;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The activities. */
@Configuration(proxyBeanMethods = false)
class ActivitiesConfiguration {

  @Bean
  EffectOnce effectOnce(Records records, Clock clock) {
    return new EffectOnce(records.effects(), records.compliance(), clock);
  }

  @Bean
  Transcript transcript(Records records, Clock clock) {
    return new Transcript(records.conversations(), clock);
  }

  @Bean
  EpisodeActivities episodeActivities(Records records, Clock clock) {
    return new EpisodeActivitiesImpl(
        records.episodes(),
        records.runs(),
        records.clinics(),
        records.compliance(),
        records.contacts(),
        clock);
  }

  @Bean
  ComplianceActivities complianceActivities(Records records, Clock clock) {
    return new ComplianceActivitiesImpl(
        records.compliance(), records.clinics(), records.numbers()::status, clock);
  }

  @Bean
  ConsentActivities consentActivities(Records records) {
    return new ConsentActivitiesImpl(records.compliance());
  }

  @Bean
  StaffActivities staffActivities(Records records, Clock clock) {
    return new StaffActivitiesImpl(records.tickets(), records.requests(), clock);
  }

  @Bean
  TelephonyActivities telephonyActivities(
      TwilioGateway twilio,
      VendorCallbacks callbacks,
      Records records,
      EffectOnce once,
      Clock clock) {
    return new TelephonyActivitiesImpl(
        twilio,
        callbacks,
        records.contacts(),
        records.effects(),
        once,
        new CallWithdrawal(
            twilio, records.effects(), once, records.episodes(), records.contacts(), clock),
        new CallClearance(
            records.episodes(),
            records.clinics(),
            new AgreementRegister(records.clinics(), clock)));
  }

  @Bean
  MessagingActivities messagingActivities(
      TwilioGateway twilio,
      VendorCallbacks callbacks,
      Records records,
      EffectOnce once,
      Transcript transcript,
      Clock clock) {
    return new MessagingActivitiesImpl(
        twilio,
        callbacks,
        records.contacts(),
        records.effects(),
        once,
        transcript,
        outgoing(records, clock),
        records.revocations(),
        clock);
  }

  @Bean
  EmailActivities emailActivities(
      SendGridGateway sendGrid,
      Records records,
      EffectOnce once,
      Transcript transcript,
      Clock clock,
      @Value("${ringback.mail-reply-domain:}") String replyDomain) {
    return new EmailActivitiesImpl(
        sendGrid, records.contacts(), once, transcript, outgoing(records, clock), replyDomain);
  }

  @Bean
  StaffMailActivities staffMailActivities(SendGridGateway sendGrid, Records records) {
    return new StaffMailActivitiesImpl(sendGrid, records.clinics());
  }

  private static OutgoingWords outgoing(Records records, Clock clock) {
    return new OutgoingWords(records.episodes(), records.clinics(), records.conversations(), clock);
  }

  @Bean
  ReceptionistActivities receptionistActivities(
      ReceptionistModel model,
      KnowledgeRepository knowledge,
      Records records,
      SpeechLine line,
      Clock clock) {
    return new ReceptionistActivitiesImpl(
        model,
        new TurnSources(records.conversations(), records.clinics(), knowledge::search),
        line,
        new AgreementRegister(records.clinics(), clock),
        clock);
  }

  @Bean
  ContactActivities contactActivities(Records records) {
    return new ContactActivitiesImpl(records.contacts());
  }

  @Bean
  PracticeSystems practiceSystems(ObjectProvider<PracticeManagement> systems) {
    return new PracticeSystems(systems.stream().toList());
  }

  @Bean
  PracticeManagementActivities practiceManagementActivities(
      PracticeSystems systems, Records records, EffectOnce once, Clock clock) {
    return new PracticeManagementActivitiesImpl(
        systems,
        records.clinics(),
        records.contacts(),
        records.effects(),
        once,
        new AgreementRegister(records.clinics(), clock));
  }

  @Bean
  SyncSource appointmentSync(
      PracticeSystems systems, Records records, WorkflowClient client, Clock clock) {
    AppointmentNews news =
        new AppointmentNews(
            records.appointments(),
            (episode, change) ->
                records
                    .episodes()
                    .find(episode)
                    .ifPresent(row -> tell(client, row.workflowId(), change)));
    return new AppointmentSync(
        systems,
        records.clinics(),
        news,
        records.cursors(),
        records.effects(),
        records.contacts(),
        clock);
  }

  private static void tell(WorkflowClient client, String workflowId, AppointmentChange change) {
    try {
      client
          .newWorkflowStub(MissedCallRecoveryWorkflow.class, workflowId)
          .appointmentChanged(change);
    } catch (WorkflowNotFoundException _) {
      // It has ended; the timeline shows it.
    }
  }
}
