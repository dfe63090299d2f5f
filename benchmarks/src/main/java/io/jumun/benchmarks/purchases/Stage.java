package io.jumun.benchmarks.purchases;

/** The steps of a purchase, as the client sees them. */
enum Stage {
  PLACE("place the order"),
  CHECK_OUT("check out"),
  READY("until the payment is READY"),
  CARD("show the card (the gateway)"),
  CONFIRM("confirm"),
  PAID("until the order is PAID");

  private final String title;

  Stage(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
