package io.jumun.benchmarks.confirm.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order of some pieces of one product. */
@Entity
@Table(name = "shop_order")
class OrderRow {

  @Id private UUID id;
  private UUID memberId;
  private UUID productId;
  private int quantity;
  private long amount;
  private String status;
  private @Nullable String paymentKey;

  protected OrderRow() {}

  UUID productId() {
    return productId;
  }

  int quantity() {
    return quantity;
  }

  boolean mayBePaidBy(UUID member, long agreedTo) {
    return memberId.equals(member) && status.equals("AWAITING_PAYMENT") && amount == agreedTo;
  }

  void paid(String key) {
    status = "PAID";
    paymentKey = key;
  }
}
