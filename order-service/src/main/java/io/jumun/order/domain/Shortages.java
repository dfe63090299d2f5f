package io.jumun.order.domain;

import static java.util.stream.Collectors.joining;

import io.jumun.contracts.Shortage;
import java.util.List;

/** Tells a shopper what was missing. */
final class Shortages {

  private Shortages() {}

  static String told(List<Shortage> shortages, OrderRecord order) {
    return shortages.stream()
        .map(shortage -> told(shortage, order))
        .collect(joining("; ", "Not enough stock: ", ""));
  }

  private static String told(Shortage shortage, OrderRecord order) {
    return "%s, %d wanted, %d available"
        .formatted(nameOf(shortage, order), shortage.requested(), shortage.available());
  }

  private static String nameOf(Shortage shortage, OrderRecord order) {
    return order.lines.stream()
        .filter(line -> line.productId().equals(shortage.productId()))
        .map(OrderLine::name)
        .findAny()
        .orElse(shortage.productId().toString());
  }
}
