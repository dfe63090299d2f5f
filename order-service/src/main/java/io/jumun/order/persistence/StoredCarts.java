package io.jumun.order.persistence;

import io.jumun.order.application.cart.Carts;
import io.jumun.order.domain.Money;
import io.jumun.order.domain.Product;
import io.jumun.order.domain.Quantity;
import io.jumun.order.domain.cart.Cart;
import io.jumun.order.domain.cart.CartItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoredCarts implements Carts {

  private final JdbcClient jdbc;

  StoredCarts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One query, so that version and items are of one moment. */
  @Override
  public Cart find(UUID memberId) {
    return jdbc.sql(
            """
            select version, product_id, quantity, name, unit_price, currency
            from cart left join cart_item using (member_id)
            where member_id = ? order by number
            """)
        .param(memberId)
        .query(StoredCarts::cart);
  }

  private static Cart cart(ResultSet rows) throws SQLException {
    long version = 0;
    List<CartItem> items = new ArrayList<>();
    while (rows.next()) {
      version = rows.getLong("version");
      if (rows.getObject("product_id") != null) {
        items.add(item(rows));
      }
    }
    return new Cart(version, items);
  }

  private static CartItem item(ResultSet row) throws SQLException {
    return new CartItem(
        new Product(
            row.getObject("product_id", UUID.class),
            row.getString("name"),
            new Money(row.getLong("unit_price"), row.getString("currency"))),
        new Quantity(row.getInt("quantity")));
  }

  @Override
  public Cart change(UUID memberId, Instant now) {
    jdbc.sql(
            """
            insert into cart (member_id, version, changed_at) values (?, 1, ?)
            on conflict (member_id) do update
              set version = cart.version + 1, changed_at = excluded.changed_at
            """)
        .param(memberId)
        .param(now.atOffset(ZoneOffset.UTC))
        .update();
    return find(memberId);
  }

  @Override
  public void put(UUID memberId, CartItem item) {
    jdbc.sql(
            """
            insert into cart_item (member_id, product_id, quantity, name, unit_price, currency)
            values (?, ?, ?, ?, ?, ?)
            on conflict (member_id, product_id) do update
              set quantity = excluded.quantity, name = excluded.name,
                  unit_price = excluded.unit_price, currency = excluded.currency
            """)
        .param(memberId)
        .param(item.product().id())
        .param(item.quantity().value())
        .param(item.product().name())
        .param(item.product().price().amount())
        .param(item.product().price().currency())
        .update();
  }

  @Override
  public void remove(UUID memberId, UUID productId) {
    jdbc.sql("delete from cart_item where member_id = ? and product_id = ?")
        .param(memberId)
        .param(productId)
        .update();
  }

  @Override
  public void clear(UUID memberId) {
    jdbc.sql("delete from cart_item where member_id = ?").param(memberId).update();
  }
}
