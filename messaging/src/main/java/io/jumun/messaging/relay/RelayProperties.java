package io.jumun.messaging.relay;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What can be set about the relay. Where the database is, it takes from the service's data source.
 *
 * @param enabled off where another process relays this database; nothing is lost meanwhile
 * @param username the role that may replicate
 * @param slotName of the replication slot, unique in the database cluster; by default {@code
 *     outbox_<database>}
 * @param lease how long the relaying replica may be silent before another takes over, 2 to 60 s
 * @param heartbeat how often the slot is moved on while nobody writes to the outbox, 1 to 60 s
 * @param stallLimit how long the slot may stand still before the engine is taken for stalled: more
 *     than two heartbeats, up to 10 min
 * @param publishTimeout how long a batch may take to be acknowledged by Kafka before it is given up
 *     and read anew, 5 s to 5 min
 * @param pollInterval how long the engine rests when there was nothing to read, and waits for more
 *     when there was, 1 to 1000 ms; it spins through the last of it, so half the interval is twice
 *     the idle load (measured on a busy machine: 5 ms: 16 to 28 % of a core, 10 ms: 14 %, 20 ms: 7
 *     %)
 * @param longestPause between two attempts to relay, 100 ms to 5 min
 * @param slotCreationLimit how long a first start waits for writers that hold up the new slot, 5 s
 *     to 10 min
 * @param queueSize the most memory for rows that were read and not yet sent
 */
@Validated
@ConfigurationProperties("jumun.relay")
public record RelayProperties(
    @DefaultValue("true") boolean enabled,
    @NotBlank String username,
    String password,
    @Nullable @Pattern(regexp = "[a-z0-9_]{1,63}") String slotName,
    @DefaultValue("8s") @DurationMin(seconds = 2) @DurationMax(seconds = 60) Duration lease,
    @DefaultValue("10s") @DurationMin(seconds = 1) @DurationMax(seconds = 60) Duration heartbeat,
    @DefaultValue("45s") @DurationMin(seconds = 3) @DurationMax(minutes = 10) Duration stallLimit,
    @DefaultValue("30s") @DurationMin(seconds = 5) @DurationMax(minutes = 5)
        Duration publishTimeout,
    @DefaultValue("10ms") @DurationMin(millis = 1) @DurationMax(seconds = 1) Duration pollInterval,
    @DefaultValue("10s") @DurationMin(millis = 100) @DurationMax(minutes = 5) Duration longestPause,
    @DefaultValue("60s") @DurationMin(seconds = 5) @DurationMax(minutes = 10)
        Duration slotCreationLimit,
    @DefaultValue("16MB") DataSize queueSize) {

  @AssertTrue(message = "must be more than two heartbeats")
  boolean isStallLimitMoreThanTwoHeartbeats() {
    return stallLimit.compareTo(heartbeat.multipliedBy(2)) > 0;
  }

  @Override
  public String toString() {
    return "jumun.relay of " + username;
  }
}
