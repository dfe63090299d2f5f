package io.jumun.http.admission;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is let in. Virtual threads have no limit of their own: without this one, the queue would
 * stand before the connection pool, where nobody can leave it.
 *
 * @param maxConcurrentRequests worked on at once, 1 to 10000
 * @param maxWait how long one more waits for its turn before it is sent away, at most a minute
 * @param maxBodyBytes the largest body, 1 KiB to 16 MiB
 */
@Validated
@ConfigurationProperties("jumun.http")
public record AdmissionProperties(
    @DefaultValue("200") @Min(1) @Max(10_000) int maxConcurrentRequests,
    @DefaultValue("PT5S") @DurationMin(millis = 0) @DurationMax(minutes = 1) Duration maxWait,
    @DefaultValue("262144") @Min(1024) @Max(16_777_216) long maxBodyBytes) {}
