package io.jumun.infrastructure;

/** A user of the database server. */
public record DatabaseRole(String name, String password) {

  @Override
  public String toString() {
    return name;
  }
}
