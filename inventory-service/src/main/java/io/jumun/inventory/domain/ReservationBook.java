package io.jumun.inventory.domain;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The reservations of the orders that a transaction deals with. */
public class ReservationBook {

  private final Map<UUID, Reservation> reservations;

  /**
   * @param kept the locked reservations; an order without one was never heard of
   */
  public ReservationBook(Collection<Reservation> kept) {
    reservations = kept.stream().collect(toMap(Reservation::orderId, Function.identity()));
  }

  public Reservation of(UUID orderId) {
    return reservations.computeIfAbsent(orderId, Reservation::none);
  }

  /** The products whose stock may still move because of what is kept here. */
  public Stream<UUID> products() {
    return reservations.values().stream()
        .flatMap(reservation -> reservation.state().products().stream());
  }

  /** Those of which there was nothing before. */
  public Stream<Reservation> opened() {
    return reservations.values().stream().filter(Reservation::opened);
  }

  /** Those that were kept before. */
  public Stream<Reservation> kept() {
    return reservations.values().stream().filter(Reservation::kept);
  }
}
