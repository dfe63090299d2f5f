package io.jumun.inventory.domain;

/** More was to be taken away than is available. */
public class NotEnoughStock extends RuntimeException {

  private NotEnoughStock(String message) {
    super(message);
  }

  static NotEnoughStock toTakeAway(long pieces, long available) {
    return new NotEnoughStock(
        "%d pieces cannot be taken away: %d are available".formatted(pieces, available));
  }
}
