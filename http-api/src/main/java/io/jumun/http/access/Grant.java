package io.jumun.http.access;

import java.time.Instant;

/**
 * What a token lets its caller do.
 *
 * @param issuedAt when the token was, in whole seconds
 * @param expiresAt when the token does
 */
public record Grant(Caller caller, Instant issuedAt, Instant expiresAt) {}
