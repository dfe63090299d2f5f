package io.jumun.payment.application.reconciliation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which differences are looked for; null is any.
 *
 * @param date the day that was compared
 * @param orderId as the gateway has it
 */
public record CaseFilter(
    @Nullable CaseStatus status, @Nullable LocalDate date, @Nullable String orderId) {}
