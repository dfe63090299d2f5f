package io.jumun.order.domain;

import static java.util.stream.Collectors.joining;

import io.jumun.contracts.RequestedQuantity;
import java.util.List;
import java.util.Optional;

/** The lines of an order: what was ordered, what of it is left, and what is leaving. */
record OrderLines(List<OrderLine> all) {

  List<OrderLine> remaining() {
    return all.stream().filter(line -> line.remaining() > 0).toList();
  }

  /** Why this part cannot be given up; empty when it can. */
  Optional<String> whyNot(Part part) {
    return stranger(part).or(() -> tooMany(part));
  }

  private Optional<String> stranger(Part part) {
    var known = remaining().stream().map(OrderLine::productId).toList();
    return part.pieces().stream()
        .map(Part.Pieces::productId)
        .filter(product -> !known.contains(product))
        .map("Nothing is left of %s in this order"::formatted)
        .findFirst();
  }

  private Optional<String> tooMany(Part part) {
    return remaining().stream()
        .filter(line -> part.of(line) > line.remaining())
        .map(
            line ->
                "%d of %s are to go, and %d are left"
                    .formatted(part.of(line), line.productId(), line.remaining()))
        .findFirst();
  }

  void leave(Part part) {
    all.replaceAll(line -> line.withLeaving(line.remaining() == 0 ? 0 : part.of(line)));
  }

  void leaveAll() {
    all.replaceAll(line -> line.withLeaving(line.remaining()));
  }

  void stay() {
    all.replaceAll(line -> line.withLeaving(0));
  }

  void go() {
    all.replaceAll(OrderLine::withoutLeaving);
  }

  boolean isAnyLeaving() {
    return all.stream().anyMatch(line -> line.leaving() > 0);
  }

  boolean areAllLeaving() {
    return all.stream().allMatch(line -> line.leaving() == line.remaining());
  }

  boolean areLeaving(Part part) {
    return all.stream().allMatch(line -> line.leaving() == part.of(line));
  }

  /** What was paid for it, in minor units. */
  long worthLeaving() {
    return all.stream().mapToLong(OrderLine::worthLeaving).sum();
  }

  /** What was paid for it, in minor units. */
  long worthGone() {
    return all.stream().mapToLong(OrderLine::worthGone).sum();
  }

  /** Of what is left, in minor units. */
  long discount() {
    return all.stream().mapToLong(OrderLine::remainingDiscount).sum();
  }

  /** What is leaving, for a person. */
  String told() {
    return all.stream()
        .filter(line -> line.leaving() > 0)
        .map(line -> "%d x %s".formatted(line.leaving(), line.name()))
        .collect(joining(", "));
  }

  List<io.jumun.contracts.order.OrderLine> leaving() {
    return all.stream()
        .filter(line -> line.leaving() > 0)
        .map(line -> line.published(line.leaving()))
        .toList();
  }

  List<RequestedQuantity> asked() {
    return remaining().stream().map(OrderLine::requested).toList();
  }
}
