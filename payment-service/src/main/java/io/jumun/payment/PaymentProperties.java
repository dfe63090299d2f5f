package io.jumun.payment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What can be set about payments.
 *
 * @param deadline how long a shopper may pay, from the opening of the payment
 * @param lease how long one process has the right to ask the gateway about a payment: longer than
 *     both time-outs of the gateway together
 * @param settlementWindow so long after the last request to charge, a gateway that shows no charge
 *     is believed (design.md 4.6)
 * @param repeatFor so long after the first request to charge it is repeated; a shopper's session at
 *     the gateway lives 10 minutes
 * @param rechecks the pauses between one call without outcome and the next: seconds, then minutes,
 *     then hours; at the end an operator is called and the last one repeats itself
 * @param depositPause between two looks at a virtual account that waits for its deposit
 * @param poll how often work left behind by other processes is looked for
 * @param patience how long a confirm waits for the order's request that it has overtaken
 * @param currency of the shop: names the nothing that is refunded for an order never heard of
 */
@Validated
@ConfigurationProperties("jumun.payment")
public record PaymentProperties(
    @DefaultValue("PT15M") Duration deadline,
    @DefaultValue("PT60S") Duration lease,
    @DefaultValue("PT15M") Duration settlementWindow,
    @DefaultValue("PT10M") Duration repeatFor,
    @DefaultValue({
          "PT1S", "PT2S", "PT5S", "PT10S", "PT30S", "PT1M", "PT2M", "PT5M", "PT10M", "PT30M",
          "PT1H", "PT2H", "PT6H"
        })
        @NotEmpty
        List<Duration> rechecks,
    @DefaultValue("PT10M") Duration depositPause,
    @DefaultValue("PT0.5S") Duration poll,
    @DefaultValue("PT2S") Duration patience,
    @DefaultValue("KRW") @Pattern(regexp = "[A-Z]{3}") String currency,
    @Valid Gateway gateway,
    @DefaultValue Drill drill) {

  public PaymentProperties {
    if (lease.compareTo(gateway.longestCall()) <= 0) {
      throw new IllegalArgumentException(
          "jumun.payment.lease (%s) must be longer than the gateway's time-outs together (%s)"
              .formatted(lease, gateway.longestCall()));
    }
  }

  /**
   * How the payment gateway is reached.
   *
   * @param secretKey comes from the environment, never from a file; there is no default
   * @param connectTimeout 3 s is our choice: the gateway states none
   * @param readTimeout 30 s, likewise
   * @param maxConcurrent calls at the same time from this process, 1 to 10,000
   */
  public record Gateway(
      URI baseUrl,
      Secret secretKey,
      @DefaultValue("PT3S") Duration connectTimeout,
      @DefaultValue("PT30S") Duration readTimeout,
      @DefaultValue("256") @Min(1) @Max(10_000) int maxConcurrent) {

    public Gateway {
      if (secretKey.value().isBlank()) {
        throw new IllegalArgumentException(
            "jumun.payment.gateway.secret-key is missing: set JUMUN_GATEWAY_SECRET_KEY");
      }
    }

    public Duration longestCall() {
      return connectTimeout.plus(readTimeout);
    }
  }

  /**
   * For fault drills; harmless unless it is switched on.
   *
   * @param haltAfterGatewayAnswer the process halts between a gateway's answer and its commit
   */
  public record Drill(@DefaultValue("false") boolean haltAfterGatewayAnswer) {}
}
