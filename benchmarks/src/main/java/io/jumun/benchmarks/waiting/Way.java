package io.jumun.benchmarks.waiting;

/** How a client learns that its order has changed. */
enum Way {
  PREFER_WAIT("Prefer: wait"),
  EVENTS("server-sent events"),
  POLLING("asking every second");

  private final String title;

  Way(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
