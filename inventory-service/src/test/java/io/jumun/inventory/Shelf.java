package io.jumun.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.inventory.application.AddProduct;
import io.jumun.inventory.application.NewProduct;
import io.jumun.inventory.application.Stocks;
import io.jumun.inventory.domain.Images;
import io.jumun.inventory.domain.Money;
import io.jumun.inventory.domain.Offer;
import io.jumun.inventory.domain.StockLevel;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills the shelf for a test, and looks at it. */
@TestComponent
public class Shelf {

  /** The administrator who fills it. */
  public static final UUID KEEPER = UUID.fromString("00000000-0000-7000-8000-00000000beef");

  private final AddProduct addProduct;
  private final Stocks stocks;
  private final JdbcClient jdbc;

  Shelf(AddProduct addProduct, Stocks stocks, JdbcClient jdbc) {
    this.addProduct = addProduct;
    this.stocks = stocks;
    this.jdbc = jdbc;
  }

  public UUID product(long stock) {
    var mug = new Offer("Mug", new Money(1500, "KRW"), Images.NONE, true);
    var product = new NewProduct(mug, StockLevel.initial(stock));
    return addProduct.add(product, KEEPER).id();
  }

  public StockLevel stockOf(UUID product) {
    return stocks.find(product).orElseThrow();
  }

  public String statusOf(UUID order) {
    return jdbc.sql("select status from reservation where order_id = ?")
        .param(order)
        .query(String.class)
        .optional()
        .orElse("NONE");
  }

  /** Whether an event has taken effect, or was ignored. */
  public boolean handled(UUID event) {
    return jdbc.sql("select exists (select from inbox where event_id = ?)")
        .param(event)
        .query(Boolean.class)
        .single();
  }

  /** The names of the events about this aggregate that were ever appended, in order. */
  public List<String> saidAbout(UUID aggregate) {
    return jdbc.sql(
            "select split_part(type, '.', 4) from outbox where subject = ? order by sequence")
        .param(aggregate.toString())
        .query(String.class)
        .list();
  }

  public long lastPublishedPriceOf(UUID product) {
    return jdbc.sql(
            """
            select (body ->> 'price')::bigint from outbox
             where subject = ? order by sequence desc limit 1
            """)
        .param(product.toString())
        .query(Long.class)
        .single();
  }

  public long deadLetters() {
    return count("dead_letter");
  }

  /** The deadlocks that PostgreSQL has ended in our database. */
  public long deadlocks() {
    return jdbc.sql("select deadlocks from pg_stat_database where datname = current_database()")
        .query(Long.class)
        .single();
  }

  /** Whether a transaction waits for another one of our database. */
  public boolean somebodyWaits() {
    return jdbc.sql(
            """
            select exists (select from pg_stat_activity
                            where datname = current_database() and wait_event_type = 'Lock'
                              and usename = current_user)
            """)
        .query(Boolean.class)
        .single();
  }

  public long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  /**
   * What the ledger says of a product, in the order of its writing, and whose order or decision.
   */
  public List<String> ledgerOf(UUID product) {
    return jdbc.sql(
            """
            select concat_ws(' ', kind, available, reserved, sold, coalesce(order_id, made_by))
              from stock_ledger where product_id = ? order by id
            """)
        .param(product)
        .query(String.class)
        .list();
  }

  /** What the ledger adds up to. */
  public StockLevel ledgerLevelOf(UUID product) {
    return jdbc.sql(
            """
            select sum(available + reserved + sold)::bigint as received, sum(available)::bigint as available,
                   sum(reserved)::bigint as reserved, sum(sold)::bigint as sold
              from stock_ledger where product_id = ?
            """)
        .param(product)
        .query(StockLevel.class)
        .single();
  }

  /**
   * Invariant I1, against the reservations and the ledger and not only against the stock's own
   * columns.
   */
  public void isConsistent(UUID product) {
    var level = stockOf(product);
    assertThat(ledgerLevelOf(product)).isEqualTo(level);
    assertThat(level.reserved()).isEqualTo(pieces(product, "HELD"));
    assertThat(level.sold()).isEqualTo(pieces(product, "SOLD"));
  }

  private long pieces(UUID product, String status) {
    return jdbc.sql(
            """
            select coalesce(sum(quantity), 0)
              from reservation join reservation_line using (order_id)
             where product_id = ? and status = ?
            """)
        .param(product)
        .param(status)
        .query(Long.class)
        .single();
  }
}
