package io.jumun.runner.platform;

/**
 * One process of a service.
 *
 * @param number from 1
 */
public record ReplicaId(ServiceKind kind, int number) {

  /** {@code order-service} for the first, {@code order-service-2} for the second. */
  public String name() {
    return number == 1 ? kind.module() : kind.module() + "-" + number;
  }
}
