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
 *     both time-outs of the gateway and the wait for its rate together
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
    @DefaultValue @Valid Webhooks webhooks,
    @DefaultValue @Valid Reconciliation reconciliation,
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
   * @param maxSettling so many transactions at the same time let answers take effect, dozens in
   *     each, 1 to 1,000: fewer than the pool has connections, or shoppers get none when a queue of
   *     hundreds drains
   * @param circuit when it is left alone
   * @param rate how many calls a second this process makes at most
   */
  public record Gateway(
      URI baseUrl,
      Secret secretKey,
      @DefaultValue("PT3S") Duration connectTimeout,
      @DefaultValue("PT30S") Duration readTimeout,
      @DefaultValue("256") @Min(1) @Max(10_000) int maxConcurrent,
      @DefaultValue("2") @Min(1) @Max(1000) int maxSettling,
      @DefaultValue @Valid Circuit circuit,
      @DefaultValue @Valid Rate rate) {

    public Gateway {
      if (secretKey.value().isBlank()) {
        throw new IllegalArgumentException(
            "jumun.payment.gateway.secret-key is missing: set JUMUN_GATEWAY_SECRET_KEY");
      }
    }

    /** From the moment work may begin, waiting for its turn included. */
    public Duration longestCall() {
      return connectTimeout.plus(readTimeout).plus(rate.maxWait());
    }
  }

  /**
   * When the gateway is away, slow, or refuses our keys, calling it again and again helps nobody:
   * for a while nothing is sent, then a few calls try.
   *
   * @param window so many last calls are judged, 1 to 10,000
   * @param minimumCalls fewer than these are not judged, 1 to 10,000
   * @param failurePercent of them without an answer, or answered that the gateway is in trouble or
   *     that our key is wrong: the circuit opens
   * @param slowCall a call that takes longer is slow, whatever it tells
   * @param slowPercent of them slow: the circuit opens
   * @param pause how long nothing is sent then
   * @param trials so many calls then decide whether it closes again, 1 to 1,000
   */
  public record Circuit(
      @DefaultValue("50") @Min(1) @Max(10_000) int window,
      @DefaultValue("20") @Min(1) @Max(10_000) int minimumCalls,
      @DefaultValue("50") @Min(1) @Max(100) int failurePercent,
      @DefaultValue("PT15S") Duration slowCall,
      @DefaultValue("80") @Min(1) @Max(100) int slowPercent,
      @DefaultValue("PT5S") Duration pause,
      @DefaultValue("5") @Min(1) @Max(1000) int trials) {}

  /**
   * The gateway states no limit; this is ours.
   *
   * @param perSecond 1 to 100,000 calls of this process
   * @param maxWait so long a call waits for its turn; else it is made later
   */
  public record Rate(
      @DefaultValue("1000") @Min(1) @Max(100_000) int perSecond,
      @DefaultValue("PT0.5S") Duration maxWait) {}

  /**
   * What the gateway tells by itself; anybody can claim to be it.
   *
   * @param perSecond so many does this process read, 1 to 10,000; the others are sent again later
   */
  public record Webhooks(@DefaultValue("200") @Min(1) @Max(10_000) int perSecond) {}

  /**
   * The nightly comparison with the gateway's books.
   *
   * @param chunk so many transactions are read, and payments compared, at a time; 1 to 5,000
   */
  public record Reconciliation(@DefaultValue("500") @Min(1) @Max(5000) int chunk) {}

  /**
   * For fault drills; harmless unless it is switched on.
   *
   * @param haltAfterGatewayAnswer the process halts between a gateway's answer and its commit
   */
  public record Drill(@DefaultValue("false") boolean haltAfterGatewayAnswer) {}
}
