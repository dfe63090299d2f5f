package io.jumun.inventory.persistence;

import io.jumun.contracts.RequestedQuantity;
import io.jumun.contracts.Shortage;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a reservation.
 *
 * @param found how many pieces there were when that was too few; null on a line that was held
 */
record LineRow(UUID orderId, UUID productId, int quantity, @Nullable Integer found) {

  static LineRow held(UUID orderId, RequestedQuantity line) {
    return new LineRow(orderId, line.productId(), line.quantity(), null);
  }

  static LineRow missing(UUID orderId, Shortage shortage) {
    return new LineRow(orderId, shortage.productId(), shortage.requested(), shortage.available());
  }

  RequestedQuantity asHeld() {
    return new RequestedQuantity(productId, quantity);
  }

  Shortage asMissing() {
    return new Shortage(productId, quantity, Objects.requireNonNull(found));
  }
}
