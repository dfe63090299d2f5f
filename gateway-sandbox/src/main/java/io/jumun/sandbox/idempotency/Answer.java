package io.jumun.sandbox.idempotency;

/**
 * An answer as it is sent, and sent again.
 *
 * @param body JSON
 */
public record Answer(int status, String body) {}
