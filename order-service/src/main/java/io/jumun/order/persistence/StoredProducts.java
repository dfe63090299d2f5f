package io.jumun.order.persistence;

import static java.util.stream.Collectors.toMap;

import io.jumun.order.application.ProductVersion;
import io.jumun.order.application.Products;
import io.jumun.order.domain.Money;
import io.jumun.order.domain.Product;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoredProducts implements Products {

  private final JdbcClient jdbc;

  StoredProducts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<UUID, Product> find(Collection<UUID> ids) {
    return jdbc
        .sql(
            """
            select product_id, name, price, currency from product_copy
            where product_id = any(?) and on_sale
            """)
        .param(ids.toArray(UUID[]::new))
        .query(StoredProducts::product)
        .list()
        .stream()
        .collect(toMap(Product::id, Function.identity()));
  }

  private static Product product(ResultSet row, int number) throws SQLException {
    return new Product(
        row.getObject("product_id", UUID.class),
        row.getString("name"),
        new Money(row.getLong("price"), row.getString("currency")));
  }

  @Override
  public void keep(Collection<ProductVersion> versions) {
    upsert(
        versions,
        """
        on conflict (product_id) do update
          set name = excluded.name, price = excluded.price, currency = excluded.currency,
              on_sale = excluded.on_sale, sequence = excluded.sequence, checked_at = now()
          where product_copy.sequence < excluded.sequence
        """);
  }

  /** A version that is as old is written again: the copy may be what is wrong. */
  @Override
  public void renew(Collection<ProductVersion> versions) {
    upsert(
        versions,
        """
        on conflict (product_id) do update
          set (name, price, currency, on_sale, sequence) = (
                select name, price, currency, on_sale, sequence
                from (values
                  (excluded.name, excluded.price, excluded.currency, excluded.on_sale,
                   excluded.sequence, 1),
                  (product_copy.name, product_copy.price, product_copy.currency,
                   product_copy.on_sale, product_copy.sequence, 2)
                ) as version (name, price, currency, on_sale, sequence, rank)
                order by sequence desc, rank limit 1),
              checked_at = now()
        """);
  }

  @Override
  public long count() {
    return jdbc.sql("select count(*) from product_copy").query(Long.class).single();
  }

  @Override
  public long forgetUnseenSince(Instant time) {
    return jdbc.sql("delete from product_copy where checked_at < ?")
        .param(time.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** In id order: two batches that meet would deadlock otherwise. */
  private void upsert(Collection<ProductVersion> versions, String onConflict) {
    List<ProductVersion> sorted =
        versions.stream()
            .sorted(Comparator.comparing(version -> version.product().id().toString()))
            .toList();
    jdbc.sql(
            """
            insert into product_copy (product_id, name, price, currency, on_sale, sequence)
            select * from unnest(
              ?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::boolean[], ?::bigint[])
            """
                + onConflict)
        .param(column(sorted, version -> version.product().id()).toArray(UUID[]::new))
        .param(column(sorted, version -> version.product().name()).toArray(String[]::new))
        .param(column(sorted, version -> version.product().price().amount()).toArray(Long[]::new))
        .param(
            column(sorted, version -> version.product().price().currency()).toArray(String[]::new))
        .param(column(sorted, ProductVersion::onSale).toArray(Boolean[]::new))
        .param(column(sorted, ProductVersion::sequence).toArray(Long[]::new))
        .update();
  }

  private static <T> List<T> column(
      List<ProductVersion> versions, Function<ProductVersion, T> value) {
    return versions.stream().map(value).toList();
  }
}
