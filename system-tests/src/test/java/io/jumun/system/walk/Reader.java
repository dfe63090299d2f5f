package io.jumun.system.walk;

/** Who reads a topic: each of them has a queue of its own, in the order of the topic. */
enum Reader {
  STOCK_OF_ORDER,
  PAYMENT_OF_ORDER,
  ORDER_OF_STOCK,
  ORDER_OF_PAYMENT
}
