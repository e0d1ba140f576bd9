package dev.ringback.workers;

import dev.ringback.workflows.booking.PracticeManagementActivities;
import dev.ringback.workflows.booking.ServiceListWorkflowImpl;
import dev.ringback.workflows.clinic.SyncActivities;
import dev.ringback.workflows.clinic.SyncWorkflowImpl;
import dev.ringback.workflows.compliance.ComplianceActivities;
import dev.ringback.workflows.compliance.ConsentActivities;
import dev.ringback.workflows.compliance.rights.CopyActivities;
import dev.ringback.workflows.compliance.rights.ErasureActivities;
import dev.ringback.workflows.compliance.rights.ErasureWorkflowImpl;
import dev.ringback.workflows.compliance.rights.PurgeActivities;
import dev.ringback.workflows.compliance.rights.PurgeWorkflowImpl;
import dev.ringback.workflows.conversation.ReceptionistActivities;
import dev.ringback.workflows.detection.EpisodeActivities;
import dev.ringback.workflows.detection.MissedCallRecoveryWorkflowImpl;
import dev.ringback.workflows.escalation.AppointmentNoticeWorkflowImpl;
import dev.ringback.workflows.escalation.EmergencyNoticeWorkflowImpl;
import dev.ringback.workflows.escalation.StaffActivities;
import dev.ringback.workflows.outreach.ContactActivities;
import dev.ringback.workflows.outreach.EmailActivities;
import dev.ringback.workflows.outreach.MessagingActivities;
import dev.ringback.workflows.outreach.StaffMailActivities;
import dev.ringback.workflows.outreach.TaskQueues;
import dev.ringback.workflows.outreach.TelephonyActivities;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Which queue runs what, and how much of it at once. Slots are fixed: a vendor's quota is what
 * limits its queue, not this machine.
 */
@Configuration(proxyBeanMethods = false)
class TaskQueueConfiguration {
  private static final int WORKFLOW_TASKS = 100;
  private static final int STORE_ACTIVITIES = 100;
  private static final int READINGS = 60;
  private static final int OUTREACH_ACTIVITIES = 60;
  private static final int BOOKING_ACTIVITIES = 20;
  private static final int SYNC_ACTIVITIES = 20;
  private static final int RIGHTS_ACTIVITIES = 10;

  /** Started and stopped by {@link WorkerLifecycle}. */
  @Bean(destroyMethod = "")
  WorkerFactory workerFactory(
      WorkflowClient client,
      EpisodeActivities episodes,
      ComplianceActivities compliance,
      ConsentActivities consents,
      StaffActivities staff,
      ContactActivities contacts,
      TelephonyActivities telephony,
      MessagingActivities messaging,
      EmailActivities email,
      StaffMailActivities staffMail,
      ReceptionistActivities receptionist,
      PracticeManagementActivities practice,
      SyncActivities sync,
      PurgeActivities purge,
      ErasureActivities erasure,
      CopyActivities copies) {
    WorkerFactory factory =
        WorkerFactory.newInstance(
            client, WorkerFactoryOptions.newBuilder().setUsingVirtualWorkflowThreads(true).build());
    Worker recovery = factory.newWorker(TaskQueues.RECOVERY, recovery());
    recovery.registerWorkflowImplementationTypes(
        MissedCallRecoveryWorkflowImpl.class,
        AppointmentNoticeWorkflowImpl.class,
        EmergencyNoticeWorkflowImpl.class,
        ServiceListWorkflowImpl.class);
    // Local activities run where their workflow does. A turn is read there as well: the worker that
    // asks for the reading begins it at once, and the caller does not wait for a queue.
    recovery.registerActivitiesImplementations(
        episodes, compliance, consents, staff, contacts, receptionist);
    factory
        .newWorker(TaskQueues.OUTREACH, activities(OUTREACH_ACTIVITIES))
        .registerActivitiesImplementations(telephony, messaging, email, staffMail);
    factory
        .newWorker(TaskQueues.BOOKING, activities(BOOKING_ACTIVITIES))
        .registerActivitiesImplementations(practice);
    Worker asking = factory.newWorker(TaskQueues.SYNC, activities(SYNC_ACTIVITIES));
    asking.registerWorkflowImplementationTypes(SyncWorkflowImpl.class);
    asking.registerActivitiesImplementations(sync);
    Worker rights = factory.newWorker(TaskQueues.RIGHTS, activities(RIGHTS_ACTIVITIES));
    rights.registerWorkflowImplementationTypes(PurgeWorkflowImpl.class, ErasureWorkflowImpl.class);
    rights.registerActivitiesImplementations(purge, erasure, copies);
    return factory;
  }

  /** Without a limit per second: with one, no activity is handed over at once. */
  private static WorkerOptions recovery() {
    return WorkerOptions.newBuilder()
        .setUsingVirtualThreads(true)
        .setMaxConcurrentWorkflowTaskExecutionSize(WORKFLOW_TASKS)
        .setMaxConcurrentLocalActivityExecutionSize(STORE_ACTIVITIES)
        .setMaxConcurrentActivityExecutionSize(READINGS)
        .build();
  }

  private static WorkerOptions activities(int atOnce) {
    return WorkerOptions.newBuilder()
        .setUsingVirtualThreads(true)
        .setMaxConcurrentActivityExecutionSize(atOnce)
        .build();
  }
}
