package io.jumun.order.messaging;

import io.jumun.order.OrderProperties;
import io.jumun.order.application.OrderMetrics;
import io.jumun.order.application.RepeatRequests;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Looks for overdue requests on every replica; none waits for another (rule 9). */
@Component
class OverdueSweep implements SchedulingConfigurer {

  private final RepeatRequests repeatRequests;
  private final OrderMetrics metrics;
  private final OrderProperties settings;

  OverdueSweep(RepeatRequests repeatRequests, OrderMetrics metrics, OrderProperties settings) {
    this.repeatRequests = repeatRequests;
    this.metrics = metrics;
    this.settings = settings;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar registrar) {
    registrar.addFixedDelayTask(
        new FixedDelayTask(this::sweep, settings.redriveAfter(), settings.redriveAfter()));
  }

  private void sweep() {
    boolean more = true;
    while (more) {
      more = repeatRequests.repeatSome();
    }
    metrics.countOverdue();
  }
}
