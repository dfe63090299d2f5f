package io.jumun.http.ticket;

import java.time.Instant;

/**
 * Stands for its holder's token at one address, once.
 *
 * @param value to be sent as the parameter {@code ticket}
 * @param goodUntil when it is too late for it
 */
public record Ticket(String value, Instant goodUntil) {}
