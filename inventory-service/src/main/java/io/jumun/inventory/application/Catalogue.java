package io.jumun.inventory.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The products as shoppers see them. */
public interface Catalogue {

  Optional<CatalogueEntry> find(UUID productId);

  /**
   * The newest products first.
   *
   * @param after the last one seen, or null to begin with the newest
   */
  List<CatalogueEntry> newest(@Nullable UUID after, int limit);
}
