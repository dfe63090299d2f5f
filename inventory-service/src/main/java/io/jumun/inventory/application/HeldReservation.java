package io.jumun.inventory.application;

import java.time.Instant;
import java.util.UUID;

/**
 * What is held for an order that is neither paid nor closed.
 *
 * @param heldSince when the order first asked for its stock
 * @param dueBy when it should be paid or closed at the latest: its expiry, the payment's deadline
 *     and some grace together. Nothing happens then by itself
 */
public record HeldReservation(UUID orderId, Instant heldSince, Instant dueBy, boolean overdue) {}
