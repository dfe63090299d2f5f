package io.jumun.order.application;

import java.util.UUID;

/** A person has to look at this order. */
public record OperatorCalled(UUID orderId, String why) {}
