package io.jumun.payment.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call to the gateway, under a lease.
 *
 * @param attempt what it is about: an answer to another attempt is ignored
 * @param idempotencyKey the same for every repetition, from any process; a query needs none
 * @param part minor units that a cancellation gives back; null for all that is charged
 * @param reason of a cancellation, for the gateway's books; else empty
 * @param traceparent the trace that goes on with the answer
 * @param deposited whether the money came to a virtual account: to go back, it needs an account
 * @param postedBefore the latest moment at which a request to charge can have left before this work
 */
public record Work(
    GatewayCall call,
    Charge charge,
    int attempt,
    Lease lease,
    String idempotencyKey,
    @Nullable Long part,
    String reason,
    @Nullable String traceparent,
    boolean deposited,
    Instant postedBefore) {}
