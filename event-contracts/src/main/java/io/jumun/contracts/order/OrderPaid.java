package io.jumun.contracts.order;

import java.time.Instant;
import java.util.UUID;

/** The order is paid: its stock is sold. Amount in minor units. */
public record OrderPaid(UUID orderId, UUID memberId, long amount, String currency, Instant paidAt)
    implements OrderEvent {}
