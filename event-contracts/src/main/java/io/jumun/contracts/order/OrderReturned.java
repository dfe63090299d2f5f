package io.jumun.contracts.order;

import java.util.List;
import java.util.UUID;

/**
 * Pieces of a completed order were given back and refunded (minor units). The order stays
 * completed; whether they can be sold again is seen where they are, so no stock moves.
 */
public record OrderReturned(
    UUID orderId,
    UUID memberId,
    UUID refundId,
    List<OrderLine> lines,
    long refundedAmount,
    String currency)
    implements OrderEvent {}
