package io.jumun.messaging;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * How every service answers the probes of whatever runs it. A service that sets one of these itself
 * goes before this.
 *
 * <p>Liveness asks nobody else: a restart mends a process, and neither a database nor a broker.
 * Readiness asks what every request needs, and that is the database alone. Without Kafka requests
 * are still taken, their events wait in the outbox; a relay or a listener that fails is an
 * operator's affair and would be no better for taking the requests away. Both are in the full
 * {@code /actuator/health}, which says by name what is wrong.
 */
class ObservedByDefault implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    environment
        .getPropertySources()
        .addLast(
            new MapPropertySource(
                "observedByDefault",
                Map.of(
                    "management.endpoint.health.probes.enabled", "true",
                    "management.endpoint.health.group.liveness.include", "livenessState",
                    "management.endpoint.health.group.readiness.include", "readinessState,db",
                    "management.endpoint.health.show-components", "always",
                    // Logs are read by programs, too.
                    "spring.main.banner-mode", "off")));
  }
}
