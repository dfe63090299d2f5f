package io.jumun.inventory;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What can be set about stock.
 *
 * @param lowStock so many available pieces of a product, or fewer, are few, unless the product has
 *     a threshold of its own; 0: only nothing is few
 * @param paymentDeadline how long payment-service gives a shopper, as set there ({@code
 *     jumun.payment.deadline})
 * @param grace how much longer a reservation may wait before it is reported: the gateway's word may
 *     be missing for the settlement window of 15 minutes
 */
@Validated
@ConfigurationProperties("jumun.inventory")
public record InventoryProperties(
    @DefaultValue("5") @Min(0) @Max(1_000_000_000) long lowStock,
    @DefaultValue("PT15M") @DurationMin(seconds = 1) @DurationMax(days = 7)
        Duration paymentDeadline,
    @DefaultValue("PT30M") @DurationMin(seconds = 0) @DurationMax(days = 30) Duration grace) {

  /** So long after its order's expiry nothing should be held any more. */
  public Duration patience() {
    return paymentDeadline.plus(grace);
  }
}
