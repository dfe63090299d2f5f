package io.jumun.payment.application;

import io.jumun.payment.domain.PaymentStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payments as operators look through them, the newest order first. */
public interface PaymentList {

  /**
   * @param after the last order of the page before; null for the first page
   */
  List<Item> newest(Filter filter, @Nullable UUID after, int limit);

  /**
   * @param status any, when it is null
   * @param refundRefused only those that are charged although their money was to go back
   */
  record Filter(@Nullable PaymentStatus status, boolean refundRefused) {}

  /**
   * @param amount in minor units, like what was given back of it
   * @param rechecks how often the gateway was asked in vain
   * @param nextCheckAt when it is asked; null when there is nothing to ask
   */
  record Item(
      UUID orderId,
      PaymentStatus status,
      long amount,
      long refundedAmount,
      String currency,
      int attempts,
      int rechecks,
      @Nullable Instant nextCheckAt,
      Instant openedAt) {}
}
