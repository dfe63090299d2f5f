package io.jumun.inventory.persistence;

import io.jumun.inventory.application.Catalogue;
import io.jumun.inventory.application.CatalogueEntry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The catalogue, read without locks. */
@Repository
class CatalogueRows implements Catalogue {

  private static final UUID ABOVE_ALL = new UUID(-1, -1);

  private static final String ENTRIES =
      """
      select id, name, price, currency, available, 0 as ranking_score
        from product join stock on stock.product_id = product.id
      """;

  private final JdbcClient jdbc;

  CatalogueRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<CatalogueEntry> find(UUID productId) {
    return jdbc.sql(ENTRIES + " where id = ?")
        .param(productId)
        .query(CatalogueEntry.class)
        .optional();
  }

  /** The ids are time-ordered (UUIDv7), so the primary key is the order of appearance. */
  @Override
  public List<CatalogueEntry> newest(@Nullable UUID after, int limit) {
    return jdbc.sql(ENTRIES + " where id < ? order by id desc limit ?")
        .param(after == null ? ABOVE_ALL : after)
        .param(limit)
        .query(CatalogueEntry.class)
        .list();
  }
}
