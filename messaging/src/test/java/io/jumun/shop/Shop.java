package io.jumun.shop;

import io.jumun.contracts.product.ProductChanged;
import io.jumun.contracts.product.ProductEvent;
import io.jumun.messaging.inbound.Received;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down each product it is told of, and fails on demand. */
@Component
class Shop {

  private final JdbcClient jdbc;
  private volatile Runnable trouble = () -> {};
  private volatile boolean mended;

  Shop(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void handle(List<Received<ProductEvent>> events) {
    events.forEach(this::handle);
  }

  private void handle(Received<ProductEvent> received) {
    switch (received.event()) {
      case ProductChanged product -> {
        if (product.name().startsWith("forbidden") && !mended) {
          throw new IllegalArgumentException("We do not sell " + product.name());
        }
        if (product.name().contains("troubled")) {
          trouble.run();
        }
        jdbc.sql("insert into effect (event_id, product_id, name) values (?, ?, ?)")
            .params(received.id(), product.productId(), product.name())
            .update();
      }
    }
  }

  /** From now on, forbidden products are sold, too; or no more. */
  void mended(boolean mended) {
    this.mended = mended;
  }

  /** What happens at every product in whose name is "troubled". */
  void trouble(Runnable trouble) {
    this.trouble = trouble;
  }

  List<String> namesOf(UUID product) {
    return jdbc.sql("select name from effect where product_id = ? order by id")
        .param(product)
        .query(String.class)
        .list();
  }
}
