package io.jumun.messaging;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Debezium and Kafka tell all their settings at every start, by the hundred lines, and metrics
 * would be pushed to a collector that nobody has asked for. Whatever a service sets goes before
 * this.
 */
class QuietByDefault implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    environment
        .getPropertySources()
        .addLast(
            new MapPropertySource(
                "quietByDefault",
                Map.of(
                    "logging.level.io.debezium", "WARN",
                    // The relay itself tells why an engine ended, once.
                    "logging.level.io.debezium.pipeline.ErrorHandler", "OFF",
                    "logging.level.io.debezium.embedded.async.AsyncEmbeddedEngine", "OFF",
                    "logging.level.org.apache.kafka", "WARN",
                    "management.otlp.metrics.export.enabled", "false")));
  }
}
