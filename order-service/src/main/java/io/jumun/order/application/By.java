package io.jumun.order.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who made something happen to an order.
 *
 * @param name {@code shopper}, {@code operator}, or a service's
 * @param person which one; null for a service
 */
record By(String name, @Nullable UUID person) {

  static By of(Who who) {
    return new By(who.operator() ? "operator" : "shopper", who.id());
  }

  static By service(String name) {
    return new By(name, null);
  }
}
