package io.jumun.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Listeners that should run and do not ({@code jumun.listeners.dead}): an Error thrown by a handler
 * ends its consumer, and nothing else would show it (F29).
 */
class DeadListeners {

  private final KafkaListenerEndpointRegistry listeners;

  DeadListeners(KafkaListenerEndpointRegistry listeners, MeterRegistry meters) {
    this.listeners = listeners;
    Gauge.builder("jumun.listeners.dead", this, dead -> dead.ids().size())
        .description("Listeners that have ended without being asked to")
        .register(meters);
  }

  List<String> ids() {
    return listeners.getListenerContainers().stream()
        .filter(MessageListenerContainer::isAutoStartup)
        .filter(it -> !it.isRunning() || !it.isInExpectedState())
        .map(MessageListenerContainer::getListenerId)
        .toList();
  }
}
