package io.jumun.messaging.job;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.jumun.messaging.MessagingProperties;
import io.jumun.messaging.inbound.InboundEvents;
import io.jumun.messaging.outbox.Outbox;
import io.jumun.messaging.trace.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** For a service that has work to do for jobs. */
@AutoConfiguration(afterName = "io.jumun.messaging.MessagingAutoConfiguration")
@ConditionalOnBean(JobWork.class)
class JobAutoConfiguration {

  @Bean
  JobRuns jobWorkRuns(JdbcClient jdbc) {
    return new JobRuns(jdbc);
  }

  @Bean
  JobLoop jobWorkLoop(
      List<JobWork> works,
      JobRuns runs,
      Outbox outbox,
      Traces traces,
      PlatformTransactionManager transactions,
      MessagingProperties properties,
      MeterRegistry meters) {
    return new JobLoop(
        new DoJobStep(
            byName(works),
            runs,
            outbox,
            traces,
            new TransactionTemplate(transactions),
            properties.jobRetryPause(),
            meters));
  }

  @Bean
  TriggeredJobs triggeredJobs(
      InboundEvents inbound, JobRuns runs, List<JobWork> works, JobLoop loop) {
    return new TriggeredJobs(inbound, runs, byName(works).keySet(), loop);
  }

  private static Map<String, JobWork> byName(List<JobWork> works) {
    return works.stream().collect(toUnmodifiableMap(JobWork::job, Function.identity()));
  }
}
