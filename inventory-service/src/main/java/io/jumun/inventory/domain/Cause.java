package io.jumun.inventory.domain;

import java.util.UUID;

/** Why stock has moved. */
public sealed interface Cause {

  /** The order has moved. */
  record Order(UUID orderId) implements Cause {}

  /**
   * An administrator says so.
   *
   * @param by the member who did it
   * @param reason in their words
   */
  record Decision(UUID by, String reason) implements Cause {}
}
