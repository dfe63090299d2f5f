package io.jumun.messaging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What can be set about messaging.
 *
 * @param publishes the topics that this service may write
 * @param maxBodyBytes the largest body of an event, in bytes, 1 KiB to 900 KiB: it must fit into
 *     one Kafka request
 * @param createTopics whether a start creates the topics that are missing; off where the service
 *     may not
 * @param replicationFactor of topics that are created here: 1 to 5 brokers
 * @param concurrency consumers of each topic in this process, 1 to 12: 12 partitions can be shared
 *     out
 * @param batchSize the most records handled in one transaction, 1 to 2000
 * @param jobRetryPause after a step of a job that failed, 10 ms to 5 min; twice as long after each
 *     further one
 */
@Validated
@ConfigurationProperties("jumun.messaging")
public record MessagingProperties(
    @NotEmpty Set<String> publishes,
    @DefaultValue("524288") @Min(1024) @Max(921600) int maxBodyBytes,
    @DefaultValue("true") boolean createTopics,
    @DefaultValue("1") @Min(1) @Max(5) short replicationFactor,
    @DefaultValue("2") @Min(1) @Max(12) int concurrency,
    @DefaultValue("200") @Min(1) @Max(2000) int batchSize,
    @DefaultValue("1s") @DurationMin(millis = 10) @DurationMax(minutes = 5)
        Duration jobRetryPause) {}
