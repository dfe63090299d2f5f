package io.jumun.payment.application.reconciliation;

import io.jumun.payment.domain.reconciliation.Difference;
import io.jumun.payment.domain.reconciliation.Proposal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One difference of one day.
 *
 * @param orderId as the gateway has it: not every order is ours
 * @param ours what our books said when it was found, for people
 * @param theirs what the gateway's books said
 * @param settledBy the operator's member id
 */
public record Case(
    UUID id,
    LocalDate date,
    String orderId,
    String paymentKey,
    Difference kind,
    Proposal proposal,
    String ours,
    String theirs,
    CaseStatus status,
    Instant openedAt,
    @Nullable Instant settledAt,
    @Nullable UUID settledBy,
    @Nullable String reason) {}
