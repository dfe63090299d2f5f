package io.jumun.payment.domain;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** That somebody asked for the order's money back, or that none be taken. */
@Embeddable
record Cancellation(UUID refundId, String reason) {}
