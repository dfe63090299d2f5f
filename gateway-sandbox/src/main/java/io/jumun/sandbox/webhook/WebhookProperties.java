package io.jumun.sandbox.webhook;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What can be set about webhooks.
 *
 * @param webhookUrl where they go until somebody says otherwise; empty for nowhere
 * @param webhookMinute how long a minute between retries takes: less than one for tests, so that
 *     the seventh does not need three days
 * @param webhookTimeout how long the merchant may take to answer, 10 ms to 1 min
 * @param webhookPoll how often it is looked for webhooks to send
 */
@Validated
@ConfigurationProperties("jumun.sandbox")
record WebhookProperties(
    @DefaultValue("") String webhookUrl,
    @DefaultValue("PT1M") @DurationMin(nanos = 1000) Duration webhookMinute,
    @DefaultValue("PT10S") @DurationMin(millis = 10) @DurationMax(minutes = 1)
        Duration webhookTimeout,
    @DefaultValue("PT0.1S") @DurationMin(millis = 10) Duration webhookPoll) {}
