package io.jumun.inventory.domain;

import io.jumun.contracts.Shortage;
import io.jumun.contracts.inventory.InventoryEvent;
import io.jumun.contracts.inventory.StockRejected;
import io.jumun.contracts.inventory.StockReleased;
import io.jumun.contracts.inventory.StockReserved;
import io.jumun.contracts.inventory.StockReturned;
import io.jumun.contracts.inventory.StockSold;
import io.jumun.inventory.domain.Outcome.Changed;
import io.jumun.inventory.domain.Outcome.Ignored;
import io.jumun.inventory.domain.Outcome.Prolonged;
import io.jumun.inventory.domain.Outcome.Reduced;
import io.jumun.inventory.domain.Outcome.Repeated;
import io.jumun.inventory.domain.ReservationState.Held;
import io.jumun.inventory.domain.ReservationState.None;
import io.jumun.inventory.domain.ReservationState.Rejected;
import io.jumun.inventory.domain.ReservationState.Released;
import io.jumun.inventory.domain.ReservationState.Returned;
import io.jumun.inventory.domain.ReservationState.Sold;
import io.jumun.inventory.domain.ReservationState.Tombstone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an order has of the stock. The table "reservation is | and then | becomes" of the design,
 * with rules C1 (an event not newer than the last one is ignored) and C2 (a repeated request gets
 * the same decision).
 */
public class Reservation {

  private static final long NOTHING_HEARD_YET = Long.MIN_VALUE;

  private final UUID orderId;
  private final boolean kept;
  private ReservationState state;
  private long lastOrderSequence;
  private boolean smaller;
  private @Nullable Instant orderExpiresAt;

  private Reservation(UUID orderId, boolean kept, ReservationState state, long sequence) {
    this.orderId = orderId;
    this.kept = kept;
    this.state = state;
    this.lastOrderSequence = sequence;
  }

  /** The reservation of an order of which nothing was heard yet. */
  public static Reservation none(UUID orderId) {
    return new Reservation(orderId, false, new None(), NOTHING_HEARD_YET);
  }

  /** A reservation as it was kept. */
  public static Reservation kept(UUID orderId, ReservationState state, long lastOrderSequence) {
    return new Reservation(orderId, true, state, lastOrderSequence);
  }

  public UUID orderId() {
    return orderId;
  }

  /** Whether it was kept before, tombstones too. */
  boolean kept() {
    return kept;
  }

  /** Whether it is to be kept from now on. */
  boolean opened() {
    return !kept && !(state instanceof None);
  }

  /** Whether it has fewer pieces than it was kept with. */
  public boolean isSmaller() {
    return smaller;
  }

  public ReservationState state() {
    return state;
  }

  /** The number of the newest event of the order that was applied, or ignored for its state. */
  public long lastOrderSequence() {
    return lastOrderSequence;
  }

  /**
   * Of an order that has just said so: when it expires unless its stock is held, or until when its
   * deposit can come.
   */
  public Optional<Instant> orderExpiresAt() {
    return Optional.ofNullable(orderExpiresAt);
  }

  /**
   * @param sequence the number of the event that brought the news, growing per order
   * @param stock holds all products of the news and of this reservation
   */
  public Outcome hear(OrderNews news, long sequence, StockBook stock) {
    if (sequence <= lastOrderSequence) {
      return new Ignored(
          "%d is not newer than %d, which was applied".formatted(sequence, lastOrderSequence));
    }
    Outcome outcome = follow(news, stock);
    lastOrderSequence = sequence;
    return outcome;
  }

  private Outcome follow(OrderNews news, StockBook stock) {
    return switch (news) {
      case OrderNews.StockAskedFor asked -> decide(asked, stock);
      case OrderNews.Paid _ -> sell(stock);
      case OrderNews.PaymentFellBack _ -> holdAgain(stock);
      case OrderNews.DepositAwaited(_, Instant dueAt) -> holdUntil(dueAt);
      case OrderNews.PartGivenUp(_, Basket remaining) -> keepOnly(remaining, stock);
      case OrderNews.Closed _ -> close(stock);
    };
  }

  private Outcome decide(OrderNews.StockAskedFor asked, StockBook stock) {
    return switch (state) {
      case None _ -> {
        orderExpiresAt = asked.expiresAt();
        yield holdAllOrNothing(asked.basket(), stock);
      }
      case Held(Basket held) -> new Repeated(new StockReserved(orderId, held.lines()));
      case Sold(Basket sold) -> new Repeated(new StockReserved(orderId, sold.lines()));
      case Rejected(List<Shortage> shortages) ->
          new Repeated(new StockRejected(orderId, shortages));
      case Released _, Returned _, Tombstone _ -> new Ignored("the order is closed");
    };
  }

  private Outcome holdAllOrNothing(Basket wanted, StockBook stock) {
    var shortages = stock.shortagesOf(wanted);
    if (!shortages.isEmpty()) {
      return become(new Rejected(shortages), new StockRejected(orderId, shortages));
    }
    stock.move(Movement.HOLD, wanted, cause());
    return become(new Held(wanted), new StockReserved(orderId, wanted.lines()));
  }

  private Outcome sell(StockBook stock) {
    return switch (state) {
      case Held(Basket basket) -> {
        stock.move(Movement.SELL, basket, cause());
        yield become(new Sold(basket), new StockSold(orderId, basket.lines()));
      }
      case Sold _ -> new Ignored("it is sold already");
      case None _, Rejected _ -> new Ignored("nothing is held");
      case Released _, Returned _, Tombstone _ -> new Ignored("the order is closed");
    };
  }

  /** Nobody needs to be told: to everyone else the stock is as taken as before. */
  private Outcome holdAgain(StockBook stock) {
    return switch (state) {
      case Sold(Basket basket) -> {
        stock.move(Movement.HOLD_AGAIN, basket, cause());
        yield become(new Held(basket));
      }
      case Held _ -> new Ignored("it is held already");
      case None _, Rejected _ -> new Ignored("nothing is sold");
      case Released _, Returned _, Tombstone _ -> new Ignored("the order is closed");
    };
  }

  private Outcome holdUntil(Instant dueAt) {
    return switch (state) {
      case Held _ -> {
        orderExpiresAt = dueAt;
        yield new Prolonged(dueAt);
      }
      case Sold _ -> new Ignored("it is sold already");
      case None _, Rejected _ -> new Ignored("nothing is held");
      case Released _, Returned _, Tombstone _ -> new Ignored("the order is closed");
    };
  }

  private Outcome keepOnly(Basket remaining, StockBook stock) {
    return switch (state) {
      case Sold(Basket basket) ->
          basket
              .without(remaining)
              .map(gone -> takeBack(gone, remaining, stock))
              .orElseGet(() -> new Ignored("it is back already"));
      // That it was paid was missed, and is older news now.
      case Held(Basket basket) -> {
        basket.without(remaining).ifPresent(gone -> giveUp(gone, Movement.RELEASE, stock));
        stock.move(Movement.SELL, remaining, cause());
        yield become(new Sold(remaining), new StockSold(orderId, remaining.lines()));
      }
      case None _, Rejected _ -> new Ignored("nothing is sold");
      case Released _, Returned _, Tombstone _ -> new Ignored("the order is closed");
    };
  }

  private Outcome takeBack(Basket gone, Basket remaining, StockBook stock) {
    giveUp(gone, Movement.TAKE_BACK, stock);
    state = new Sold(remaining);
    return new Reduced(new StockReturned(orderId, gone.lines()));
  }

  private void giveUp(Basket gone, Movement movement, StockBook stock) {
    stock.move(movement, gone, cause());
    smaller = true;
  }

  private Outcome close(StockBook stock) {
    return switch (state) {
      case None _ -> become(new Tombstone());
      case Held(Basket basket) -> {
        stock.move(Movement.RELEASE, basket, cause());
        yield become(new Released(basket), new StockReleased(orderId, basket.lines()));
      }
      case Sold(Basket basket) -> {
        stock.move(Movement.TAKE_BACK, basket, cause());
        yield become(new Returned(basket), new StockReturned(orderId, basket.lines()));
      }
      case Rejected _ -> new Ignored("nothing is held");
      case Released _, Returned _, Tombstone _ -> new Ignored("the order is closed");
    };
  }

  private Cause.Order cause() {
    return new Cause.Order(orderId);
  }

  private Outcome become(ReservationState next, InventoryEvent said) {
    state = next;
    return new Changed(next, Optional.of(said));
  }

  private Outcome become(ReservationState next) {
    state = next;
    return new Changed(next, Optional.empty());
  }
}
