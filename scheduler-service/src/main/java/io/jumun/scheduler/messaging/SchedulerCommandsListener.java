package io.jumun.scheduler.messaging;

import io.jumun.contracts.Topic;
import io.jumun.contracts.scheduler.JobRunReported;
import io.jumun.contracts.scheduler.SchedulerCommand;
import io.jumun.contracts.scheduler.TimerCancelled;
import io.jumun.contracts.scheduler.TimerRequested;
import io.jumun.messaging.inbound.EventConsumer;
import io.jumun.messaging.inbound.InboundEvents;
import io.jumun.messaging.inbound.Received;
import io.jumun.scheduler.application.RecordReports;
import io.jumun.scheduler.application.ScheduleTimers;
import io.jumun.scheduler.domain.CancelTimer;
import io.jumun.scheduler.domain.Payload;
import io.jumun.scheduler.domain.RequestTimer;
import io.jumun.scheduler.domain.RunReport;
import io.jumun.scheduler.domain.TimerCommand;
import io.jumun.scheduler.domain.TimerId;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Takes commands from anybody; one that breaks a rule becomes a dead letter. */
@Component
class SchedulerCommandsListener {

  private final EventConsumer<SchedulerCommand> consumer;
  private final ScheduleTimers scheduleTimers;
  private final RecordReports recordReports;

  SchedulerCommandsListener(
      InboundEvents inbound, ScheduleTimers scheduleTimers, RecordReports recordReports) {
    this.scheduleTimers = scheduleTimers;
    this.recordReports = recordReports;
    this.consumer = inbound.consumer("scheduler-commands", SchedulerCommand.class, this::handle);
  }

  @KafkaListener(topics = Topic.Name.SCHEDULER_COMMANDS)
  void on(List<ConsumerRecord<byte[], byte[]>> records) {
    consumer.deliver(records);
  }

  private void handle(List<Received<SchedulerCommand>> commands) {
    List<TimerCommand> timers = new ArrayList<>();
    List<RunReport> reports = new ArrayList<>();
    for (Received<SchedulerCommand> received : commands) {
      switch (received.event()) {
        case TimerRequested requested -> timers.add(request(requested, received));
        case TimerCancelled cancelled -> timers.add(cancel(cancelled));
        case JobRunReported reported -> reports.add(report(reported, received));
      }
    }
    scheduleTimers.asCommanded(timers);
    recordReports.record(reports);
  }

  private static CancelTimer cancel(TimerCancelled cancelled) {
    return new CancelTimer(new TimerId(cancelled.timerId()));
  }

  private static RunReport report(JobRunReported reported, Received<SchedulerCommand> received) {
    return new RunReport(
        reported.job(),
        reported.runId(),
        RunReport.status(reported.status()),
        reported.details(),
        reported.affected(),
        reported.durationMs(),
        received.traceparent());
  }

  private static RequestTimer request(
      TimerRequested requested, Received<SchedulerCommand> received) {
    return new RequestTimer(
        new TimerId(requested.timerId()),
        requested.subject(),
        requested.kind(),
        requested.dueAt(),
        new Payload(requested.payload()),
        received.source(),
        received.traceparent());
  }
}
