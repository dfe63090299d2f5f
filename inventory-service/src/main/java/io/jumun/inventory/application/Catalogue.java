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
   * @param onSale those that are, or those that are not
   * @param after the last one seen, or null to begin with the newest
   */
  List<CatalogueEntry> newest(boolean onSale, @Nullable UUID after, int limit);
}
