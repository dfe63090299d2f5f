package io.jumun.messaging.retention;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long what has done its duty is kept.
 *
 * @param outbox events that are on Kafka, 2 to 365 days; a lost slot can be made good that far back
 * @param inbox the ids of events that have taken effect, 31 days to 10 years: longer than Kafka
 *     keeps any event, for one that is read again must not take effect again
 * @param jobs what became of the jobs that were done here, 7 days to 10 years
 * @param deadLetters those that were replayed or settled, with who did it, 31 days to 10 years
 */
@Validated
@ConfigurationProperties("jumun.retention")
record RetentionProperties(
    @DefaultValue("P14D") @DurationMin(days = 2) @DurationMax(days = 365) Duration outbox,
    @DefaultValue("P60D") @DurationMin(days = 31) @DurationMax(days = 3650) Duration inbox,
    @DefaultValue("P90D") @DurationMin(days = 7) @DurationMax(days = 3650) Duration jobs,
    @DefaultValue("P400D") @DurationMin(days = 31) @DurationMax(days = 3650)
        Duration deadLetters) {}
