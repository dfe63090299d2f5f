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
 * @param window from the opening of the payment window to the shopper's authentication, as the real
 *     gateway has it: 30 min
 * @param session from the shopper's authentication to the merchant's confirm, as the real gateway
 *     has it: 10 min
 * @param depositPeriod how long a virtual account waits for its deposit when nobody says, as the
 *     real gateway has it: 7 days; 30 at most
 * @param unpaidDeposit what a virtual account is called after its due date
 * @param swallow how long a swallowed request hangs when the client does not give up before, 1 s to
 *     10 min
 * @param keyLifetime how long an Idempotency-Key is remembered, as the real gateway has it: 15 days
 * @param sweep how often it is looked for what has expired; whoever asks about a payment sees it
 *     expired before that
 */
@Validated
@ConfigurationProperties("jumun.sandbox")
public record SandboxProperties(
    @NotBlank String secretKey,
    @DefaultValue("PT0.1S") @DurationMin @DurationMax(minutes = 1) Duration latency,
    @DefaultValue("PT30M") @DurationMin(seconds = 1) Duration window,
    @DefaultValue("PT10M") @DurationMin(seconds = 1) Duration session,
    @DefaultValue("P7D") @DurationMin(seconds = 1) @DurationMax(days = 30) Duration depositPeriod,
    @DefaultValue("EXPIRED") UnpaidDeposit unpaidDeposit,
    @DefaultValue("PT60S") @DurationMin(seconds = 1) @DurationMax(minutes = 10) Duration swallow,
    @DefaultValue("P15D") @DurationMin(seconds = 1) Duration keyLifetime,
    @DefaultValue("PT1S") @DurationMin(millis = 10) Duration sweep) {

  /** What a virtual account is called when its due date has passed without a deposit. */
  public enum UnpaidDeposit {

    /** Expired like any other payment, and a webhook says so. */
    EXPIRED,

    /**
     * As the real gateway's guide has it: still waiting, but {@code virtualAccount.expired}, and no
     * webhook.
     */
    WAITING_FOR_DEPOSIT
  }

  @Override
  public String toString() {
    return "SandboxProperties[latency=%s, session=%s]".formatted(latency, session);
  }
}
