package io.jumun.inventory.persistence;

import io.jumun.inventory.InventoryProperties;
import io.jumun.inventory.application.LowMarks;
import io.jumun.inventory.domain.LowMark;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The threshold of each product, in the row of its stock: whoever moves that has it at hand. */
@Repository
class LowMarkRows implements LowMarks {

  private final JdbcClient jdbc;
  private final LowMark ofAll;

  LowMarkRows(JdbcClient jdbc, InventoryProperties properties) {
    this.jdbc = jdbc;
    this.ofAll = new LowMark(properties.lowStock());
  }

  @Override
  public Optional<LowMark> find(UUID productId) {
    return jdbc.sql("select coalesce(low_at, ?) from stock where product_id = ?")
        .param(ofAll.pieces())
        .param(productId)
        .query(Long.class)
        .optional()
        .map(LowMark::new);
  }

  @Override
  public boolean set(UUID productId, @Nullable LowMark mark) {
    return jdbc.sql("update stock set low_at = ?::bigint where product_id = ?")
            .param(mark == null ? null : mark.pieces())
            .param(productId)
            .update()
        == 1;
  }

  /** What stands in a row that was read. */
  LowMark of(@Nullable Long lowAt) {
    return lowAt == null ? ofAll : new LowMark(lowAt);
  }
}
