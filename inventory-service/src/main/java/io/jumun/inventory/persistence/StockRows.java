package io.jumun.inventory.persistence;

import io.jumun.inventory.application.Stocks;
import io.jumun.inventory.domain.Cause;
import io.jumun.inventory.domain.LedgerEntry;
import io.jumun.inventory.domain.LowMark;
import io.jumun.inventory.domain.StockBook;
import io.jumun.inventory.domain.StockLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stock as rows, locked and written a whole batch at a time. */
@Repository
class StockRows implements Stocks {

  private static final String ADD =
      """
      insert into stock (product_id, received, available, reserved, sold) values (?, ?, ?, ?, ?)
      """;

  private static final String FIND =
      """
      select product_id, received, available, reserved, sold from stock where product_id = ?
      """;

  private static final String LOCK =
      """
      select product_id, received, available, reserved, sold, low_at from stock
       where product_id = any(?::uuid[]) order by product_id for no key update
      """;

  private static final String SAVE =
      """
      update stock set received = moved.received, available = moved.available,
                       reserved = moved.reserved, sold = moved.sold
        from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
             as moved (product_id, received, available, reserved, sold)
       where stock.product_id = moved.product_id
      """;

  private final JdbcClient jdbc;
  private final LedgerRows ledger;
  private final LowMarkRows marks;

  StockRows(JdbcClient jdbc, LedgerRows ledger, LowMarkRows marks) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.marks = marks;
  }

  @Override
  public void add(UUID productId, StockLevel initial, Cause.Decision decision) {
    jdbc.sql(ADD)
        .param(productId)
        .param(initial.received())
        .param(initial.available())
        .param(initial.reserved())
        .param(initial.sold())
        .update();
    ledger.append(List.of(LedgerEntry.initial(productId, initial, decision)));
  }

  @Override
  public Optional<StockLevel> find(UUID productId) {
    return jdbc.sql(FIND).param(productId).query(StockRows::level).optional();
  }

  @Override
  public StockBook lock(Collection<UUID> productIds) {
    Map<UUID, StockLevel> levels = new HashMap<>();
    Map<UUID, LowMark> lowMarks = new HashMap<>();
    if (!productIds.isEmpty()) {
      jdbc.sql(LOCK)
          .param(productIds.toArray(UUID[]::new))
          .query(
              row -> {
                var productId = row.getObject("product_id", UUID.class);
                levels.put(productId, level(row, 0));
                lowMarks.put(productId, marks.of(row.getObject("low_at", Long.class)));
              });
    }
    return new StockBook(levels, lowMarks);
  }

  @Override
  public void save(StockBook book) {
    var moved = book.moved();
    if (moved.isEmpty()) {
      return;
    }
    // Two lists of one map: ids and levels in the same order.
    var ids = List.copyOf(moved.keySet());
    var levels = ids.stream().map(moved::get).toList();
    jdbc.sql(SAVE)
        .param(ids.toArray(UUID[]::new))
        .param(column(levels, StockLevel::received))
        .param(column(levels, StockLevel::available))
        .param(column(levels, StockLevel::reserved))
        .param(column(levels, StockLevel::sold))
        .update();
    ledger.append(book.entries());
  }

  private static long[] column(List<StockLevel> levels, ToLongFunction<StockLevel> value) {
    return levels.stream().mapToLong(value).toArray();
  }

  private static StockLevel level(ResultSet row, int number) throws SQLException {
    return new StockLevel(
        row.getLong("received"),
        row.getLong("available"),
        row.getLong("reserved"),
        row.getLong("sold"));
  }
}
