package io.jumun.inventory.persistence;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.inventory.application.StockAdjustment;
import io.jumun.inventory.application.StockHistory;
import io.jumun.inventory.domain.Cause;
import io.jumun.inventory.domain.LedgerEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger of stock: written a whole batch at a time, and never changed. */
@Repository
class LedgerRows implements StockHistory {

  private static final UUID ABOVE_ALL = new UUID(-1, -1);

  private static final String APPEND =
      """
      insert into stock_ledger
        (id, product_id, kind, available, reserved, sold, order_id, made_by, reason, made_at)
      select entry.*, ?::timestamptz
        from unnest(?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[],
                    ?::uuid[], ?::uuid[], ?::text[]) as entry
      """;

  private static final String ADJUSTMENTS =
      """
      select id, kind, available + reserved + sold as delta, reason, made_by, made_at
        from stock_ledger
       where product_id = ? and order_id is null and id < ?
       order by id desc limit ?
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  LedgerRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** In the transaction in which the stock moves. */
  void append(List<LedgerEntry> entries) {
    jdbc.sql(APPEND)
        .param(OffsetDateTime.now(clock))
        .param(entries.stream().map(_ -> UuidCreator.getTimeOrderedEpoch()).toArray(UUID[]::new))
        .param(ids(entries, LedgerEntry::productId))
        .param(texts(entries, entry -> entry.kind().name()))
        .param(pieces(entries, LedgerEntry::available))
        .param(pieces(entries, LedgerEntry::reserved))
        .param(pieces(entries, LedgerEntry::sold))
        .param(ids(entries, LedgerRows::order))
        .param(ids(entries, LedgerRows::by))
        .param(texts(entries, LedgerRows::reason))
        .update();
  }

  @Override
  public List<StockAdjustment> adjustments(UUID productId, @Nullable UUID after, int limit) {
    return jdbc.sql(ADJUSTMENTS)
        .param(productId)
        .param(after == null ? ABOVE_ALL : after)
        .param(limit)
        .query(LedgerRows::adjustment)
        .list();
  }

  private static StockAdjustment adjustment(ResultSet row, int number) throws SQLException {
    return new StockAdjustment(
        row.getObject("id", UUID.class),
        LedgerEntry.Kind.valueOf(row.getString("kind")),
        row.getLong("delta"),
        row.getString("reason"),
        row.getObject("made_by", UUID.class),
        row.getObject("made_at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable UUID order(LedgerEntry entry) {
    return entry.cause() instanceof Cause.Order(UUID orderId) ? orderId : null;
  }

  private static @Nullable UUID by(LedgerEntry entry) {
    return entry.cause() instanceof Cause.Decision decision ? decision.by() : null;
  }

  private static @Nullable String reason(LedgerEntry entry) {
    return entry.cause() instanceof Cause.Decision decision ? decision.reason() : null;
  }

  private static UUID[] ids(List<LedgerEntry> entries, Function<LedgerEntry, @Nullable UUID> id) {
    return entries.stream().map(id).toArray(UUID[]::new);
  }

  private static String[] texts(
      List<LedgerEntry> entries, Function<LedgerEntry, @Nullable String> text) {
    return entries.stream().map(text).toArray(String[]::new);
  }

  private static long[] pieces(List<LedgerEntry> entries, ToLongFunction<LedgerEntry> column) {
    return entries.stream().mapToLong(column).toArray();
  }
}
