package io.jumun.http.keys;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Says how many keys are known. Without any it is still up: open calls work, and a restart would
 * bring no keys.
 */
class PublishedKeysHealth implements HealthIndicator {

  private final PublishedKeys keys;

  PublishedKeysHealth(PublishedKeys keys) {
    this.keys = keys;
  }

  @Override
  public Health health() {
    var health = Health.up().withDetail("keys", keys.size());
    return keys.size() > 0
        ? health.build()
        : health.withDetail("note", "no keys yet: every token is refused").build();
  }
}
