package io.jumun.benchmarks.reservations;

import io.jumun.benchmarks.Servers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Products of inventory-service's database with more pieces than anybody asks for, seen from
 * outside.
 */
record Shelf(Servers servers, List<UUID> products) {

  private static final long PIECES = 1_000_000;

  private static final String FILL =
      """
      insert into product (id, name, price, currency, created_at, changed_at, version)
      select unnest(?::uuid[]), 'Concert ticket', 99000, 'KRW', now(), now(), 0
      """;

  private static final String STOCK =
      "insert into stock (product_id, received, available, reserved, sold) select unnest(?::uuid[]), %1$d, %1$d, 0, 0"
          .formatted(PIECES);

  private static final String LEDGER =
      """
      insert into stock_ledger (id, product_id, kind, available, reserved, sold, made_by, reason, made_at)
      select uuidv7(), product_id, 'INITIAL', %d, 0, 0, gen_random_uuid(), 'for the benchmark', now()
        from unnest(?::uuid[]) as product_id
      """
          .formatted(PIECES);

  private static final String RESERVED =
      "select sum(reserved) from stock where product_id = any (?::uuid[])";

  /** Products whose row, ledger and reservations do not say the same. */
  private static final String WRONG =
      """
      select count(*) from stock
        join (select product_id, sum(available) as available, sum(reserved) as reserved
                from stock_ledger group by product_id) ledger using (product_id)
        left join (select product_id, sum(quantity) as held
                     from reservation join reservation_line using (order_id)
                    where status = 'HELD' group by product_id) held using (product_id)
       where product_id = any (?::uuid[])
         and (stock.available <> ledger.available or stock.reserved <> ledger.reserved
              or stock.reserved <> coalesce(held, 0))
      """;

  static Shelf with(Servers servers, int products) {
    var shelf = new Shelf(servers, Stream.generate(UUID::randomUUID).limit(products).toList());
    shelf.run(FILL);
    shelf.run(STOCK);
    shelf.run(LEDGER);
    return shelf;
  }

  /** Pieces that are held, which is as many as reservations: each is of one piece. */
  long reserved() {
    return number(RESERVED);
  }

  long wrong() {
    return number(WRONG);
  }

  private void run(String sql) {
    try (Connection connection = connect();
        var statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("uuid", products.toArray()));
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(sql + " failed", e);
    }
  }

  private long number(String sql) {
    try (Connection connection = connect();
        var statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("uuid", products.toArray()));
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql + " failed", e);
    }
  }

  private Connection connect() throws SQLException {
    return servers.postgres().connect(servers.database().name());
  }
}
