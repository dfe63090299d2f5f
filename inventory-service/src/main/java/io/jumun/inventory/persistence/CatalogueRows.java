package io.jumun.inventory.persistence;

import io.jumun.inventory.application.Catalogue;
import io.jumun.inventory.application.CatalogueEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
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
      select id, name, price, currency, images, on_sale, available
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
        .query(CatalogueRows::entry)
        .optional();
  }

  /** The ids are time-ordered (UUIDv7): theirs is the order of appearance. */
  @Override
  public List<CatalogueEntry> newest(boolean onSale, @Nullable UUID after, int limit) {
    return jdbc.sql(ENTRIES + " where on_sale = ? and id < ? order by id desc limit ?")
        .param(onSale)
        .param(after == null ? ABOVE_ALL : after)
        .param(limit)
        .query(CatalogueRows::entry)
        .list();
  }

  private static CatalogueEntry entry(ResultSet row, int number) throws SQLException {
    return new CatalogueEntry(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getLong("price"),
        row.getString("currency"),
        List.of((String[]) row.getArray("images").getArray()),
        row.getBoolean("on_sale"),
        row.getLong("available"),
        0);
  }
}
