package io.jumun.sandbox.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A webhook and how it fared.
 *
 * @param dueAt when it is sent next, or should have been sent last
 * @param copies how often it is sent again after its delivery
 * @param failures how often it was sent in vain
 * @param lastAnswer the HTTP status, or why there was none
 */
record Webhook(
    String transmissionId,
    String eventType,
    String orderId,
    String state,
    Instant createdAt,
    Instant dueAt,
    int copies,
    int failures,
    @Nullable String lastAnswer,
    String body) {}
