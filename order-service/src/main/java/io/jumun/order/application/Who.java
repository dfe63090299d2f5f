package io.jumun.order.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something to an order: the shopper whose it is, or an operator, who may do it to
 * anybody's.
 *
 * @param id the member's, which an operator is, too
 */
public record Who(UUID id, boolean operator) {

  public static Who shopper(UUID id) {
    return new Who(id, false);
  }

  public static Who operator(UUID id) {
    return new Who(id, true);
  }

  /** Whose the order must be; null for anybody's. */
  @Nullable UUID whose() {
    return operator ? null : id;
  }
}
