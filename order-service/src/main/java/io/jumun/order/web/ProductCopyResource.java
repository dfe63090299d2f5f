package io.jumun.order.web;

import io.jumun.order.application.ProductCopy;
import io.jumun.order.application.Rebuild;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The copy of the products.
 *
 * @param products how many it holds
 * @param lag records that it has not heard yet; null while Kafka does not say
 * @param rebuild the last one
 */
record ProductCopyResource(long products, @Nullable Long lag, @Nullable LastRebuild rebuild) {

  /** When it was made anew, and with what result. */
  record LastRebuild(
      Rebuild.Status status,
      Instant startedAt,
      @Nullable Instant finishedAt,
      long records,
      long forgotten,
      @Nullable String failure) {}

  static ProductCopyResource of(ProductCopy copy) {
    Rebuild rebuild = copy.rebuild();
    return new ProductCopyResource(
        copy.products(), copy.lag(), rebuild == null ? null : last(rebuild));
  }

  private static LastRebuild last(Rebuild rebuild) {
    return new LastRebuild(
        rebuild.status(),
        rebuild.startedAt(),
        rebuild.finishedAt(),
        rebuild.records(),
        rebuild.forgotten(),
        rebuild.failure());
  }
}
