package io.jumun.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What can be set about orders.
 *
 * @param expiry how long an order can be checked out and reserved, 1 second to 7 days
 * @param redriveAfter how long an answer is waited for before it is asked for again, and how often
 *     is looked, 1 second to 1 hour (rule 9)
 * @param minimumAmount the smallest amount that the gateway charges, in minor units; an amount of 0
 *     needs no charge
 * @param window what a client needs to open the gateway's payment window
 */
@Validated
@ConfigurationProperties("jumun.order")
public record OrderProperties(
    @DefaultValue("PT30M") @DurationMin(seconds = 1) @DurationMax(days = 7) Duration expiry,
    @DefaultValue("PT1M") @DurationMin(seconds = 1) @DurationMax(hours = 1) Duration redriveAfter,
    @DefaultValue("100") @Min(0) long minimumAmount,
    @DefaultValue @Valid Window window) {

  /**
   * The gateway's window; nothing here is secret.
   *
   * @param clientKey the shop's public key at the gateway
   * @param successUrl where the window sends a shopper who has authenticated a payment
   * @param failUrl where the window sends a shopper who has not
   */
  public record Window(
      @DefaultValue("sandbox_client_key") @NotBlank String clientKey,
      @DefaultValue("http://127.0.0.1:3000/payments/success") @NotBlank String successUrl,
      @DefaultValue("http://127.0.0.1:3000/payments/fail") @NotBlank String failUrl) {}
}
