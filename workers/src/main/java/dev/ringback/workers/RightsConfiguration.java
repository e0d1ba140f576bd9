package dev.ringback.workers;

import dev.ringback.activities.compliance.rights.CopyActivitiesImpl;
import dev.ringback.activities.compliance.rights.ErasureActivitiesImpl;
import dev.ringback.activities.compliance.rights.PurgeActivitiesImpl;
import dev.ringback.activities.compliance.rights.VendorDeletion;
import dev.ringback.activities.outreach.SendGridErasure;
import dev.ringback.activities.outreach.SendGridGateway;
import dev.ringback.activities.outreach.TwilioErasure;
import dev.ringback.activities.outreach.TwilioGateway;
import dev.ringback.records.Records;
import dev.ringback.workflows.compliance.rights.CopyActivities;
import dev.ringback.workflows.compliance.rights.ErasureActivities;
import dev.ringback.workflows.compliance.rights.PurgeActivities;
import io.temporal.activity.Activity;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.schedules.ScheduleClient;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Purges and erasures. */
@Configuration(proxyBeanMethods = false)
class RightsConfiguration {

  @Bean
  PurgeSchedule purgeSchedule(ScheduleClient client) {
    return new PurgeSchedule(client);
  }

  @Bean
  PurgeActivities purgeActivities(TwilioGateway twilio, Records records, Clock clock) {
    return new PurgeActivitiesImpl(
        records, new TwilioErasure(twilio), RightsConfiguration::alive, clock);
  }

  @Bean
  ErasureActivities erasureActivities(WorkflowClient client, Records records, Clock clock) {
    return new ErasureActivitiesImpl(records, id -> end(client, id), clock);
  }

  @Bean
  CopyActivities copyActivities(
      TwilioGateway twilio, SendGridGateway sendGrid, Records records, Clock clock) {
    List<VendorDeletion> vendors =
        List.of(new TwilioErasure(twilio), new SendGridErasure(sendGrid));
    return new CopyActivitiesImpl(records, vendors, RightsConfiguration::alive, clock);
  }

  private static void end(WorkflowClient client, String workflowId) {
    try {
      client.newUntypedWorkflowStub(workflowId).terminate("the person is being erased");
    } catch (WorkflowNotFoundException _) {
      // It has ended.
    }
  }

  private static void alive() {
    Activity.getExecutionContext().heartbeat(null);
  }
}
