package io.jumun.payment;

/** Text that never shows up in a log. */
public record Secret(String value) {

  @Override
  public String toString() {
    return "***";
  }
}
