package io.jumun.contracts.order;

import io.jumun.contracts.RequestedQuantity;
import java.util.List;
import java.util.UUID;

/**
 * Some pieces are cancelled and refunded (minor units); the order goes on with what remains, which
 * is said in full: whoever has missed an earlier one of these knows it, too.
 */
public record OrderLinesCancelled(
    UUID orderId,
    UUID memberId,
    UUID refundId,
    List<OrderLine> lines,
    List<RequestedQuantity> remaining,
    long refundedAmount,
    String currency)
    implements OrderEvent {}
