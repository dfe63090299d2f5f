package io.jumun.order.application;

import java.util.Optional;

/** How far this service is behind with the products. */
public interface ProductLag {

  /** How many records it has not read yet; nothing while Kafka does not say. */
  Optional<Long> lag();
}
