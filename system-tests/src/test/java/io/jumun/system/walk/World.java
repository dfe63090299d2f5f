package io.jumun.system.walk;

import io.jumun.contracts.DomainEvent;
import io.jumun.contracts.inventory.InventoryEvent;
import io.jumun.contracts.order.OrderEvent;
import io.jumun.contracts.payment.PaymentEvent;
import io.jumun.inventory.domain.ReservationState;
import io.jumun.inventory.domain.StockLevel;
import io.jumun.order.domain.Order;
import io.jumun.payment.domain.Payment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Three services, the messages between them, the gateway and the clock, at one moment. */
final class World {

  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  static final Duration ORDER_EXPIRY = Duration.ofMinutes(30);

  Instant now = START;
  Order order;
  ReservationState reservation = new ReservationState.None();
  long reservationHeard;
  StockLevel stock = StockLevel.initial(TheOrder.PIECES);
  @Nullable Payment payment;

  final Map<Reader, Deque<Letter>> queues = new EnumMap<>(Reader.class);
  final List<Map.Entry<Reader, Letter>> aside = new ArrayList<>();
  List<Session> sessions = new ArrayList<>();
  List<Request> wire = new ArrayList<>();

  /** Under which the gateway is being asked; null when nobody asks. */
  @Nullable UUID lease;

  /** Webhooks on their way. */
  int hints;

  boolean orderTimer = true;
  boolean paymentTimer;
  final Map<Budget, Integer> budgets;
  final TreeSet<String> operatorCalls = new TreeSet<>();

  private long orderSaid;
  private long stockSaid;
  private long paymentSaid;
  private long ids;

  World(Map<Budget, Integer> budgets) {
    this.budgets = new EnumMap<>(Budget.class);
    this.budgets.putAll(budgets);
    for (Reader reader : Reader.values()) {
      queues.put(reader, new ArrayDeque<>());
    }
    order = TheOrder.placed();
  }

  /** As it would be if this happened next. */
  World after(Step step) {
    World next = new World(budgets);
    next.now = now;
    next.order = Copies.of(order);
    next.reservation = reservation;
    next.reservationHeard = reservationHeard;
    next.stock = stock;
    next.payment = payment == null ? null : Copies.of(payment);
    queues.forEach((reader, letters) -> next.queues.get(reader).addAll(letters));
    next.aside.addAll(aside);
    next.sessions = new ArrayList<>(sessions);
    next.wire = new ArrayList<>(wire);
    next.lease = lease;
    next.hints = hints;
    next.orderTimer = orderTimer;
    next.paymentTimer = paymentTimer;
    next.operatorCalls.addAll(operatorCalls);
    next.orderSaid = orderSaid;
    next.stockSaid = stockSaid;
    next.paymentSaid = paymentSaid;
    next.ids = ids;
    step.happen().accept(next);
    return next;
  }

  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    steps.addAll(ShopperSteps.of(this));
    steps.addAll(PostSteps.of(this));
    steps.addAll(TimeSteps.of(this));
    steps.addAll(GatewaySteps.of(this));
    steps.addAll(DepositSteps.of(this));
    return steps;
  }

  void says(DomainEvent event) {
    switch (event) {
      case OrderEvent said -> {
        orderSaid++;
        send(Reader.STOCK_OF_ORDER, StockDesk.reads(said), said, orderSaid);
        send(Reader.PAYMENT_OF_ORDER, PaymentDesk.reads(said), said, orderSaid);
      }
      case InventoryEvent said ->
          send(Reader.ORDER_OF_STOCK, OrderDesk.reads(said), said, ++stockSaid);
      case PaymentEvent said -> send(Reader.ORDER_OF_PAYMENT, true, said, ++paymentSaid);
      default -> TimeSteps.hear(this, event);
    }
  }

  private void send(Reader to, boolean reads, DomainEvent event, long number) {
    if (reads) {
      queues.get(to).addLast(new Letter(event, number, now));
    }
  }

  /** Nothing that left so long ago is still on its way: what the settlement rule relies on. */
  void advanceTo(Instant time) {
    if (time.isAfter(now)) {
      now = time;
      wire.removeIf(
          request ->
              request.answer() == null
                  && !now.isBefore(request.left().plus(PaymentDesk.RULES.settlementWindow())));
    }
  }

  /** While somebody waits for the gateway, time goes on only as far as the lease. */
  boolean mayAdvanceTo(Instant time) {
    return lease == null || payment == null || !time.isAfter(leaseEnds());
  }

  Instant leaseEnds() {
    return Optional.ofNullable(payment).map(Payment::nextCheckAt).orElse(now);
  }

  boolean has(Budget budget) {
    return budgets.getOrDefault(budget, 0) > 0;
  }

  void spend(Budget budget) {
    budgets.merge(budget, -1, Integer::sum);
  }

  UUID newId() {
    return new UUID(0, ++ids);
  }

  /** What the gateway has of our shopper's money, in minor units. */
  long balance() {
    return sessions.stream().mapToLong(Session::balance).sum();
  }

  long charged() {
    return sessions.stream().filter(session -> session.is(Session.State.DONE)).count();
  }
}
