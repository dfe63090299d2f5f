package io.jumun.payment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The first attempt of an order is number 1. */
@Embeddable
record AttemptId(@Column(name = "order_id") UUID orderId, int number) implements Serializable {}
