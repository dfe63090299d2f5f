package io.jumun.order.application;

import io.jumun.order.domain.OrderStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param memberId whose orders; null for everybody's
 * @param status only these; null for all
 * @param from placed then or later; null for since ever
 * @param until placed before then; null for until now
 * @param olderThan the last order of the page before; null for the first page
 * @param most 1 or more
 */
public record OrderQuery(
    @Nullable UUID memberId,
    @Nullable OrderStatus status,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable UUID olderThan,
    int most) {}
