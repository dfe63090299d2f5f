package io.jumun.scheduler.messaging;

import io.jumun.contracts.Topic;
import io.jumun.contracts.scheduler.SchedulerCommand;
import io.jumun.contracts.scheduler.TimerCancelled;
import io.jumun.contracts.scheduler.TimerRequested;
import io.jumun.messaging.inbound.InboundEvents;
import io.jumun.messaging.inbound.Received;
import io.jumun.scheduler.application.ScheduleTimers;
import io.jumun.scheduler.domain.CancelTimer;
import io.jumun.scheduler.domain.Payload;
import io.jumun.scheduler.domain.RequestTimer;
import io.jumun.scheduler.domain.TimerCommand;
import io.jumun.scheduler.domain.TimerId;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Takes commands from anybody; one that breaks a rule becomes a dead letter. */
@Component
class SchedulerCommandsListener {

  private final InboundEvents inbound;
  private final ScheduleTimers scheduleTimers;

  SchedulerCommandsListener(InboundEvents inbound, ScheduleTimers scheduleTimers) {
    this.inbound = inbound;
    this.scheduleTimers = scheduleTimers;
  }

  @KafkaListener(topics = Topic.Name.SCHEDULER_COMMANDS)
  void on(List<ConsumerRecord<byte[], byte[]>> records) {
    inbound.deliver("scheduler-commands", SchedulerCommand.class, records, this::handle);
  }

  private void handle(List<Received<SchedulerCommand>> commands) {
    scheduleTimers.asCommanded(commands.stream().map(SchedulerCommandsListener::command).toList());
  }

  private static TimerCommand command(Received<SchedulerCommand> received) {
    return switch (received.event()) {
      case TimerRequested requested -> request(requested, received);
      case TimerCancelled cancelled -> new CancelTimer(new TimerId(cancelled.timerId()));
    };
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
