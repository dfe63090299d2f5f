package io.jumun.messaging.job;

import io.jumun.contracts.Topic;
import io.jumun.contracts.scheduler.JobTriggered;
import io.jumun.messaging.inbound.EventConsumer;
import io.jumun.messaging.inbound.InboundEvents;
import io.jumun.messaging.inbound.Received;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/**
 * Hears which jobs are to be done here. In a group of its own: a service may read the same topic
 * for its timers, too.
 */
class TriggeredJobs {

  private final EventConsumer<JobTriggered> consumer;
  private final JobRuns runs;
  private final Set<String> ours;
  private final JobLoop loop;

  TriggeredJobs(InboundEvents inbound, JobRuns runs, Set<String> ours, JobLoop loop) {
    this.runs = runs;
    this.ours = ours;
    this.loop = loop;
    this.consumer = inbound.consumer("jobs", JobTriggered.class, this::note);
  }

  @KafkaListener(
      id = "jobs",
      groupId = "${spring.kafka.consumer.group-id:${spring.application.name}}-jobs",
      topics = Topic.Name.SCHEDULER_EVENTS,
      concurrency = "1")
  void on(List<ConsumerRecord<byte[], byte[]>> records) {
    consumer.deliver(records);
    loop.wake();
  }

  private void note(List<Received<JobTriggered>> triggered) {
    triggered.stream().filter(job -> ours.contains(job.event().job())).forEach(runs::add);
  }
}
