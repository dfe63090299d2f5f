package io.jumun.contracts.order;

import java.util.List;
import java.util.UUID;

/** Some lines are cancelled and refunded (minor units); the order goes on with the others. */
public record OrderLinesCancelled(
    UUID orderId,
    UUID memberId,
    UUID refundId,
    List<OrderLine> lines,
    long refundedAmount,
    String currency)
    implements OrderEvent {}
