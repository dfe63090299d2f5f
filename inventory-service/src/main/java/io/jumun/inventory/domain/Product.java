package io.jumun.inventory.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is for sale. Its stock stands elsewhere, so that a change of price waits for no order. */
@Entity
public class Product {

  @Id private UUID id;
  private String name;
  @Embedded private Money price;
  private Instant createdAt;
  private Instant changedAt;
  @Version private @Nullable Long version;

  protected Product() {}

  public Product(UUID id, String name, Money price, Instant createdAt) {
    this.id = id;
    this.name = checked(name);
    this.price = price;
    this.createdAt = createdAt;
    this.changedAt = createdAt;
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public Money price() {
    return price;
  }

  /**
   * @param newName 1 to 200 characters, not blank
   * @return whether anything is different now
   */
  public boolean change(String newName, Money newPrice, Instant at) {
    if (name.equals(newName) && price.equals(newPrice)) {
      return false;
    }
    name = checked(newName);
    price = newPrice;
    changedAt = at;
    return true;
  }

  private static String checked(String name) {
    if (name.isBlank() || name.length() > 200) {
      throw new IllegalArgumentException("A name has 1 to 200 characters");
    }
    return name;
  }
}
