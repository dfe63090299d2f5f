package io.jumun.benchmarks.reservations;

/** How a reservation is made sure of, one transaction each. */
enum Way {
  PESSIMISTIC("one by one, row locked"),
  OPTIMISTIC("one by one, version checked");

  private final String title;

  Way(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
