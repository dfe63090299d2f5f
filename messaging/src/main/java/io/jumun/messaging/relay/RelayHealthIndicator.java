package io.jumun.messaging.relay;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Out of service while this replica should relay and cannot. Events wait then, and nothing is lost;
 * so it belongs neither to liveness nor to readiness.
 */
final class RelayHealthIndicator extends AbstractHealthIndicator {

  private final RelayStatus relay;

  RelayHealthIndicator(RelayStatus relay) {
    super("The relay does not tell its state");
    this.relay = relay;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    switch (relay.state()) {
      case RelayState.Standby _ -> health.up().withDetail("role", "standby");
      case RelayState.Relaying _ -> health.up().withDetail("role", "relaying");
      case RelayState.Starting _ -> health.unknown().withDetail("role", "starting");
      case RelayState.Stopped _ -> health.outOfService().withDetail("role", "stopped");
      case RelayState.Failing(String cause) ->
          health.outOfService().withDetail("role", "failing").withDetail("cause", cause);
    }
  }
}
