package io.jumun.inventory.application;

import io.jumun.inventory.domain.LowMark;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides how few pieces of a product are few. It is looked at when stock moves, and not before.
 */
@Component
public class SetLowMark {

  private final LowMarks marks;

  SetLowMark(LowMarks marks) {
    this.marks = marks;
  }

  /**
   * @param mark null: the same as for other products
   * @throws ProductNotFound when there is no such product
   */
  @Transactional
  public LowMark set(UUID productId, @Nullable LowMark mark) {
    if (!marks.set(productId, mark)) {
      throw ProductNotFound.withId(productId);
    }
    return of(productId);
  }

  /**
   * @throws ProductNotFound when there is no such product
   */
  public LowMark of(UUID productId) {
    return marks.find(productId).orElseThrow(() -> ProductNotFound.withId(productId));
  }
}
