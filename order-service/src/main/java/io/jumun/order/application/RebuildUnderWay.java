package io.jumun.order.application;

/** Only one rebuild at a time. */
public class RebuildUnderWay extends RuntimeException {

  RebuildUnderWay() {
    super("A rebuild goes on. Read /read-models/products until it is done.");
  }
}
