package io.jumun.order.application;

/** Who makes things happen to orders, beside the services that name themselves. */
final class By {

  static final String SHOPPER = "shopper";
  static final String OPERATOR = "operator";

  private By() {}
}
