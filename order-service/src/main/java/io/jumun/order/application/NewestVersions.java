package io.jumun.order.application;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;

/** Of several versions of a product only the newest is worth keeping. */
final class NewestVersions {

  private NewestVersions() {}

  static Collection<ProductVersion> of(List<ProductVersion> versions) {
    return versions.stream()
        .collect(
            toMap(
                version -> version.product().id(),
                version -> version,
                BinaryOperator.maxBy(Comparator.comparingLong(ProductVersion::sequence))))
        .values();
  }
}
