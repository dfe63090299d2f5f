package io.jumun.order.application;

import org.springframework.stereotype.Service;

/** The copy of the products, for operators. */
@Service
public class DescribeProductCopy {

  private final ProductLag lag;
  private final Products products;
  private final Rebuilds rebuilds;

  DescribeProductCopy(ProductLag lag, Products products, Rebuilds rebuilds) {
    this.lag = lag;
    this.products = products;
    this.rebuilds = rebuilds;
  }

  /** Not in a transaction: it waits for Kafka. */
  public ProductCopy describe() {
    return new ProductCopy(products.count(), lag.lag().orElse(null), rebuilds.last().orElse(null));
  }
}
