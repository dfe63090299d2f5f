package io.jumun.contracts.order;

import io.jumun.contracts.Shortage;
import java.util.List;
import java.util.UUID;

/** There was not enough stock. */
public record OrderRejected(UUID orderId, UUID memberId, List<Shortage> shortages)
    implements OrderEvent {}
