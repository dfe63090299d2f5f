package io.jumun.inventory.application;

import static java.util.stream.Collectors.toSet;

import io.jumun.inventory.domain.OrderNews;
import io.jumun.inventory.domain.Outcome;
import io.jumun.inventory.domain.ReservationBook;
import io.jumun.inventory.domain.StockBook;
import io.jumun.messaging.outbox.Outbox;
import io.jumun.messaging.outbox.Said;
import io.jumun.messaging.trace.Traces;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reserves, sells, frees and takes back stock as the orders go, a whole batch of news in one
 * transaction: lock everything in one order, decide in memory one by one, write each product once.
 * A product that everybody wants is thus locked once a batch instead of once an order.
 */
@Component
public class FollowOrders {

  private static final Logger log = LoggerFactory.getLogger(FollowOrders.class);

  private final Reservations reservations;
  private final Stocks stocks;
  private final Outbox outbox;
  private final Traces traces;
  private final ReservationCounter counter;

  FollowOrders(
      Reservations reservations,
      Stocks stocks,
      Outbox outbox,
      Traces traces,
      ReservationCounter counter) {
    this.reservations = reservations;
    this.stocks = stocks;
    this.outbox = outbox;
    this.traces = traces;
    this.counter = counter;
  }

  /**
   * @param batch in the order in which it was heard; inside the transaction in which the inbox was
   *     asked
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(List<HeardNews> batch) {
    var book = reservations.lock(batch.stream().map(HeardNews::orderId).collect(toSet()));
    var stock = stocks.lock(productsOf(batch, book));
    var answers = batch.stream().flatMap(heard -> hear(heard, book, stock)).toList();
    reservations.save(book);
    stocks.save(stock);
    outbox.append(answers);
    outbox.appendAll(stock.warnings());
  }

  private Stream<Said> hear(HeardNews heard, ReservationBook book, StockBook stock) {
    var outcome = book.of(heard.orderId()).hear(heard.news(), heard.sequence(), stock);
    note(heard, outcome);
    return outcome.answer().map(event -> new Said(event, heard.traceparent())).stream();
  }

  private void note(HeardNews heard, Outcome outcome) {
    switch (outcome) {
      case Outcome.Changed changed -> counter.count(changed.now());
      case Outcome.Reduced _ -> counter.countReduced();
      case Outcome.Repeated repeated ->
          log.debug("Answering again to {}: {}", heard.news(), repeated.decision());
      case Outcome.Prolonged prolonged ->
          log.debug("Stock of {} is held until {}", heard.orderId(), prolonged.dueAt());
      case Outcome.Ignored ignored ->
          traces.continuing(
              heard.traceparent(),
              "stock ignores",
              () -> log.info("Ignoring {}: {}", heard.news(), ignored.reason()));
    }
  }

  /** All that may move: what is asked for now, and what the orders already have. */
  private static Set<UUID> productsOf(List<HeardNews> batch, ReservationBook book) {
    return Stream.concat(
            batch.stream().flatMap(heard -> productsAskedFor(heard.news())), book.products())
        .collect(toSet());
  }

  private static Stream<UUID> productsAskedFor(OrderNews news) {
    return switch (news) {
      case OrderNews.StockAskedFor asked -> asked.basket().products().stream();
      case OrderNews.Paid _,
          OrderNews.PaymentFellBack _,
          OrderNews.DepositAwaited _,
          OrderNews.PartGivenUp _,
          OrderNews.Closed _ ->
          Stream.empty();
    };
  }
}
