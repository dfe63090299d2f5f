package io.jumun.benchmarks.confirm;

/** What is compared. */
enum Design {
  STOCK_LOCKED("a: stock locked", "stock row locked while the gateway is asked, pool of 100"),
  POOL_OF_10("b: pool of 10", "stock taken before, gateway asked inside the transaction"),
  POOL_OF_100("b: pool of 100", "the same"),
  OURS("c: payment-service", "attempt recorded, gateway asked outside any transaction, pool of 10");

  private final String title;
  private final String told;

  Design(String title, String told) {
    this.title = title;
    this.told = told;
  }

  String title() {
    return title;
  }

  String told() {
    return told;
  }
}
