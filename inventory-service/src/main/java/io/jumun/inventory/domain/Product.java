package io.jumun.inventory.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is for sale. Its stock stands elsewhere, so that a change of price waits for no order. */
@Entity
public class Product {

  @Id private UUID id;
  private String name;
  @Embedded private Money price;
  private List<String> images;
  private boolean onSale;
  private Instant createdAt;
  private Instant changedAt;
  @Version private @Nullable Long version;

  protected Product() {}

  public Product(UUID id, Offer offer, Instant createdAt) {
    this.id = id;
    this.name = offer.name();
    this.price = offer.price();
    this.images = offer.images().urls();
    this.onSale = offer.onSale();
    this.createdAt = createdAt;
    this.changedAt = createdAt;
  }

  public UUID id() {
    return id;
  }

  public Offer offer() {
    return new Offer(name, price, new Images(images), onSale);
  }

  /**
   * @return whether anything is different now
   */
  public boolean change(Offer offer, Instant at) {
    if (offer().equals(offer)) {
      return false;
    }
    name = offer.name();
    price = offer.price();
    images = offer.images().urls();
    onSale = offer.onSale();
    changedAt = at;
    return true;
  }
}
