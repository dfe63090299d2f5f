package io.jumun.payment.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a call to the gateway tells. Only {@link Declined} and {@link Cancelled} say that nothing is
 * charged; no answer is never a refusal.
 */
public sealed interface GatewayAnswer extends CallOutcome {

  /**
   * Our order is charged our amount.
   *
   * @param approvedAt by the gateway's clock; null when it does not say
   */
  record Approved(@Nullable Instant approvedAt) implements GatewayAnswer {}

  /**
   * A virtual account waits for its deposit until then.
   *
   * @param secret by which the gateway is known when it calls about the deposit; null when it does
   *     not say
   */
  record AwaitingDeposit(Instant dueAt, @Nullable DepositSecret secret) implements GatewayAnswer {

    public AwaitingDeposit(Instant dueAt) {
      this(dueAt, null);
    }
  }

  /** Refused for good: the charge, or when a cancellation was asked for, the cancellation. */
  record Declined(String code, String message) implements GatewayAnswer {}

  /** What was charged is given back, all of it. */
  record Cancelled() implements GatewayAnswer {}

  /**
   * A part of what was charged is given back.
   *
   * @param remaining what is still charged, in minor units
   */
  record PartlyCancelled(long remaining) implements GatewayAnswer {}

  /** The gateway knows of no charge, which may still come: nothing seen, or in progress. */
  record NotCharged(String reason) implements GatewayAnswer {}

  /** The request may or may not have arrived: timed out, or the connection broke. */
  record NoAnswer(String reason) implements GatewayAnswer {}

  /**
   * It answered, and the answer does not tell the outcome.
   *
   * @param inTrouble whether the answer says that the gateway itself is not well: other calls may
   *     fare no better
   */
  record Unknown(String reason, boolean inTrouble) implements GatewayAnswer {

    public Unknown(String reason) {
      this(reason, false);
    }
  }

  /** It does not let us ask: a key is wrong. Says nothing about money. */
  record OurFault(String code, String message) implements GatewayAnswer {}

  /**
   * It speaks of another payment, or of another amount.
   *
   * @param ours whether it names our order and our payment key
   * @param chargedAt since when something is charged under that key, {@link Instant#MAX} when it
   *     does not say; null when nothing is charged
   */
  record Contradiction(String reason, boolean ours, @Nullable Instant chargedAt)
      implements GatewayAnswer {

    public boolean charged() {
      return chargedAt != null;
    }
  }
}
