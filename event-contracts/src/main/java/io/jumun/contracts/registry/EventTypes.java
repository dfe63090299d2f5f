package io.jumun.contracts.registry;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.jumun.contracts.DomainEvent;
import io.jumun.contracts.Topic;
import io.jumun.contracts.inventory.InventoryEvent;
import io.jumun.contracts.member.MemberEvent;
import io.jumun.contracts.member.MemberKeyEvent;
import io.jumun.contracts.member.MemberRevocationEvent;
import io.jumun.contracts.order.OrderEvent;
import io.jumun.contracts.payment.PaymentEvent;
import io.jumun.contracts.product.ProductEvent;
import io.jumun.contracts.scheduler.SchedulerCommand;
import io.jumun.contracts.scheduler.SchedulerEvent;
import io.jumun.contracts.stock.StockEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every event there is. A record belongs to the family whose sealed interface permits it; its name
 * on the wire is the family's prefix, the record's name and its version: {@code OrderPaid} is
 * {@code io.jumun.order.OrderPaid.v1}, and a later, incompatible {@code OrderPaidV2} would be
 * {@code io.jumun.order.OrderPaid.v2}.
 */
public final class EventTypes {

  private static final List<EventType<?>> ALL =
      Stream.of(
              family("io.jumun.order", Topic.ORDER_EVENTS, OrderEvent.class),
              family("io.jumun.inventory", Topic.INVENTORY_EVENTS, InventoryEvent.class),
              family("io.jumun.stock", Topic.STOCK_EVENTS, StockEvent.class),
              family("io.jumun.product", Topic.PRODUCT_EVENTS, ProductEvent.class),
              family("io.jumun.payment", Topic.PAYMENT_EVENTS, PaymentEvent.class),
              family("io.jumun.member", Topic.MEMBER_EVENTS, MemberEvent.class),
              family("io.jumun.member", Topic.MEMBER_KEYS, MemberKeyEvent.class),
              family("io.jumun.member", Topic.MEMBER_REVOCATIONS, MemberRevocationEvent.class),
              family("io.jumun.scheduler", Topic.SCHEDULER_COMMANDS, SchedulerCommand.class),
              family("io.jumun.scheduler", Topic.SCHEDULER_EVENTS, SchedulerEvent.class))
          .<EventType<?>>flatMap(Function.identity())
          .toList();

  private static final Map<String, EventType<?>> BY_NAME =
      ALL.stream().collect(toUnmodifiableMap(EventType::name, Function.identity()));

  private static final Map<Class<?>, EventType<?>> BY_PAYLOAD =
      ALL.stream().collect(toUnmodifiableMap(EventType::payload, Function.identity()));

  private EventTypes() {}

  public static List<EventType<?>> all() {
    return ALL;
  }

  /**
   * The type of that {@code ce_type}; empty when this version of the contracts does not know it
   * (yet, or any more).
   */
  public static Optional<EventType<?>> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /**
   * @throws IllegalArgumentException when no family permits the event's class
   */
  public static EventType<?> of(DomainEvent event) {
    EventType<?> type = BY_PAYLOAD.get(event.getClass());
    if (type == null) {
      throw new IllegalArgumentException(event.getClass() + " belongs to no family of events");
    }
    return type;
  }

  private static Stream<EventType<?>> family(
      String prefix, Topic topic, Class<? extends DomainEvent> family) {
    return Arrays.stream(family.getPermittedSubclasses())
        .map(
            payload ->
                new EventType<>(
                    nameOf(prefix, payload), topic, payload.asSubclass(DomainEvent.class)));
  }

  private static String nameOf(String prefix, Class<?> payload) {
    String[] nameAndVersion = payload.getSimpleName().split("(?=V\\d+$)");
    String version = nameAndVersion.length == 2 ? nameAndVersion[1].toLowerCase() : "v1";
    return prefix + "." + nameAndVersion[0] + "." + version;
  }
}
