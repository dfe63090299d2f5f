package io.jumun.benchmarks.confirm;

/**
 * What the gateway has charged since it was started.
 *
 * @param orders that were charged
 * @param charges of them: more than orders when one was charged twice
 */
record GatewayBooks(long orders, long charges) {

  GatewayBooks since(GatewayBooks earlier) {
    return new GatewayBooks(orders - earlier.orders, charges - earlier.charges);
  }
}
