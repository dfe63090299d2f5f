package io.jumun.scheduler.web.console;

import io.jumun.scheduler.application.ListTimers;
import io.jumun.scheduler.domain.Timer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Asks everybody who has to do with an order what happened to it, all at once. */
@Component
class OrderStory {

  /** Under which name the page knows the order itself. */
  static final String ORDER = "order";

  /** An order has two timers; who gives it more is shown no more than these. */
  private static final int TIMERS = 50;

  private final Services services;
  private final ListTimers timers;

  OrderStory(Services services, ListTimers timers) {
    this.services = services;
    this.timers = timers;
  }

  TimeLine of(UUID id) {
    return TimeLine.of(
        services.<Chapter>atOnce(
            () -> order(id),
            () -> reservation(id),
            () -> payment(id),
            () -> resolutions(id),
            () -> cases(id),
            () -> timers(id)));
  }

  private Chapter order(UUID id) {
    return ask(
        Service.ORDER,
        ORDER,
        Question.of("/orders/{id}", id),
        SeenOrder.class,
        SeenOrder::happenings);
  }

  private Chapter reservation(UUID id) {
    return ask(
        Service.INVENTORY,
        "reservation",
        Question.of("/reservations/{id}", id),
        SeenReservation.class,
        SeenReservation::happenings);
  }

  private Chapter payment(UUID id) {
    return ask(
        Service.PAYMENT,
        "payment",
        Question.of("/payments/{id}", id),
        SeenPayment.class,
        SeenPayment::happenings);
  }

  private Chapter resolutions(UUID id) {
    return ask(
        Service.PAYMENT,
        "resolutions",
        Question.of("/payments/{id}/resolutions", id),
        SeenResolutions.class,
        SeenResolutions::happenings);
  }

  private Chapter cases(UUID id) {
    return ask(
        Service.PAYMENT,
        "cases",
        Question.of("/payments/reconciliation-cases").with("orderId", id).with("limit", 100),
        SeenCase.Page.class,
        SeenCase.Page::happenings);
  }

  /** Its own: it is asked of nobody. */
  private Chapter timers(UUID id) {
    var found = timers.about(id.toString(), null, TIMERS);
    return new Chapter(
        found.stream().map(OrderStory::happening).toList(), Map.of(), Optional.empty());
  }

  /** One that has not elapsed stands where it should. */
  private static Happening happening(Timer timer) {
    return Happening.of(
        timer.elapsedAt() == null ? timer.dueAt() : timer.elapsedAt(),
        Service.SCHEDULER,
        "line.timer." + timer.status(),
        timer.kind());
  }

  private <T> Chapter ask(
      Service service,
      String name,
      Question question,
      Class<T> type,
      Function<T, List<Happening>> happenings) {
    return Chapter.of(service, name, services.get(service, question, type), happenings);
  }
}
