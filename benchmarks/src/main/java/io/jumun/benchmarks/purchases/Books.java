package io.jumun.benchmarks.purchases;

import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.ServiceKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What the shop says was paid, and what the gateway says it charged; speed with wrong books is
 * none.
 */
public record Books(Sum paid, Sum charged) {

  private static final String PAID =
      "select count(*), coalesce(sum(amount), 0) from orders where status = 'PAID'";

  private static final String CHARGED =
      "select count(*), coalesce(sum(amount), 0) from ledger_entry where kind = 'CHARGE' and order_id not like '"
          + DirectGateway.ORDERS
          + "%'";

  public static Books of(Platform platform) {
    return new Books(
        sum(platform, ServiceKind.ORDER, PAID), sum(platform, ServiceKind.GATEWAY, CHARGED));
  }

  public boolean agree() {
    return paid.equals(charged);
  }

  public String told() {
    return "%,d orders PAID over %,d won; the gateway charged %,d over %,d won: %s"
        .formatted(
            paid.count,
            paid.amount,
            charged.count,
            charged.amount,
            agree() ? "they agree" : "THEY DO NOT AGREE");
  }

  private static Sum sum(Platform platform, ServiceKind kind, String query) {
    try (Connection connection = platform.postgres().connect(platform.database(kind));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return new Sum(row.getLong(1), row.getLong(2));
    } catch (SQLException e) {
      throw new IllegalStateException("The books of " + kind + " cannot be read", e);
    }
  }

  /** Of orders or charges, in won. */
  public record Sum(long count, long amount) {}
}
