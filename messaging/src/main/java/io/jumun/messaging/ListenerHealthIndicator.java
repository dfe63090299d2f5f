package io.jumun.messaging;

import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Down when a listener has died: an Error thrown by a handler ends its consumer, and nothing else
 * would show it (F29). Not a part of liveness, since listeners stop on purpose as well.
 */
class ListenerHealthIndicator extends AbstractHealthIndicator {

  private final DeadListeners listeners;

  ListenerHealthIndicator(DeadListeners listeners) {
    super("The listeners do not tell their state");
    this.listeners = listeners;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    List<String> dead = listeners.ids();
    if (dead.isEmpty()) {
      health.up();
    } else {
      health.down().withDetail("dead", dead);
    }
  }
}
