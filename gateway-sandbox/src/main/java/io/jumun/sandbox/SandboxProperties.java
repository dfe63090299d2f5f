package io.jumun.sandbox;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What can be set about the sandbox.
 *
 * @param secretKey the merchant's secret key, by which every call to {@code /v1} is let in; no
 *     default
 * @param latency how long every call to {@code /v1} takes at least, 0 to 1 min
 * @param session from the shopper's authentication to the merchant's confirm, as the real gateway
 *     has it: 10 min
 * @param swallow how long a swallowed request hangs when the client does not give up before, 1 s to
 *     10 min
 * @param keyLifetime how long an Idempotency-Key is remembered, as the real gateway has it: 15 days
 */
@Validated
@ConfigurationProperties("jumun.sandbox")
public record SandboxProperties(
    @NotBlank String secretKey,
    @DefaultValue("PT0.1S") @DurationMin @DurationMax(minutes = 1) Duration latency,
    @DefaultValue("PT10M") @DurationMin(seconds = 1) Duration session,
    @DefaultValue("PT60S") @DurationMin(seconds = 1) @DurationMax(minutes = 10) Duration swallow,
    @DefaultValue("P15D") @DurationMin(seconds = 1) Duration keyLifetime) {

  @Override
  public String toString() {
    return "SandboxProperties[latency=%s, session=%s]".formatted(latency, session);
  }
}
