package io.jumun.system.walk;

import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What tells one world from another. Of times only their order counts, and of the numbers of
 * messages too: two worlds that differ in nothing else have the same futures.
 */
final class Print {

  private static final Set<String> OF_NO_CONSEQUENCE =
      Set.of(
          "version",
          "traceparent",
          "leaseToken",
          "lastInventorySequence",
          "lastPaymentSequence",
          "lastOrderSequence");

  private final StringBuilder text = new StringBuilder();

  /** Ids by their first appearance: which they are does not matter, but which are the same. */
  private final Map<UUID, Integer> known = new HashMap<>();

  private Print() {}

  static String of(World world) {
    Print print = new Print();
    print.write(world);
    return digest(print.text.toString());
  }

  private void write(World world) {
    add(world.order, "order");
    add(world.reservation, "reservation");
    add(world.stock, "stock");
    add(world.payment, "payment");
    add(world.sessions.stream().map(Print::session).toList(), "sessions");
    world.wire.forEach(
        request -> {
          add(request.work().call(), "call");
          add(request.work().attempt(), "attempt");
          add(request.work().part(), "part");
          add(isDone(world, request), "done");
          add(request.answer(), "answer");
          add(request.awaited(), "awaited");
          add(GatewaySteps.isCurrent(world, request), "current");
        });
    add(world.lease == null, "idle");
    add(world.hints, "hints");
    add(world.orderTimer, "orderTimer");
    add(world.paymentTimer, "paymentTimer");
    add(world.budgets.toString(), "budgets");
    add(world.operatorCalls.toString(), "operator");
    world.queues.forEach((reader, letters) -> letters.forEach(letter -> add(letter.event(), "in")));
    world.aside.forEach(dead -> add(dead.getValue().event(), "aside" + dead.getKey()));
    numbers(world);
    times(world);
  }

  private static String session(Session session) {
    return session.key() + session.account() + session.state() + session.refunds().values();
  }

  /** Whether that part was given back: it will not be again. */
  private static boolean isDone(World world, Request request) {
    return world.sessions.stream()
        .anyMatch(session -> session.refunds().containsKey(request.work().idempotencyKey()));
  }

  /** Which of the messages that are left would still be heard. */
  private void numbers(World world) {
    world.queues.forEach(
        (reader, letters) -> letters.forEach(letter -> heard(world, reader, letter)));
    world.aside.forEach(dead -> heard(world, dead.getKey(), dead.getValue()));
    for (int i = 0; i < world.aside.size(); i++) {
      long number = world.aside.get(i).getValue().number();
      var reader = world.aside.get(i).getKey();
      long before =
          world.queues.get(reader).stream().filter(letter -> letter.number() < number).count();
      long deadBefore =
          world.aside.stream()
              .filter(other -> other.getKey() == reader && other.getValue().number() < number)
              .count();
      text.append(before).append('.').append(deadBefore).append(' ');
    }
  }

  private void heard(World world, Reader reader, Letter letter) {
    text.append(letter.number() > lastHeard(world, reader) ? '+' : '-');
  }

  private static long lastHeard(World world, Reader reader) {
    return switch (reader) {
      case STOCK_OF_ORDER -> world.reservationHeard;
      case PAYMENT_OF_ORDER ->
          world.payment == null ? -1 : (long) read(world.payment, "lastOrderSequence");
      case ORDER_OF_STOCK -> (long) read(world.order, "lastInventorySequence");
      case ORDER_OF_PAYMENT -> (long) read(world.order, "lastPaymentSequence");
    };
  }

  private void times(World world) {
    List<Instant> times = new ArrayList<>();
    times.add(world.now);
    times.add(world.order.expiresAt());
    if (world.payment != null) {
      times.add(world.payment.deadline());
      times.add(world.leaseEnds());
      world
          .payment
          .attempts()
          .forEach(
              attempt -> {
                times.add(attempt.lastPostedAt().plus(PaymentDesk.RULES.settlementWindow()));
                times.add(attempt.startedAt().plus(PaymentDesk.RULES.repeatFor()));
              });
    }
    world.sessions.forEach(session -> times.add(session.since().plus(Session.LIFE)));
    world.sessions.forEach(session -> times.add(session.due()));
    world.wire.forEach(
        request -> times.add(request.left().plus(PaymentDesk.RULES.settlementWindow())));
    world.queues.values().stream()
        .flatMap(Collection::stream)
        .forEach(letter -> times.add(letter.at().plus(PaymentDesk.DEADLINE)));
    Set<Instant> sorted = new TreeSet<>(times);
    times.forEach(time -> text.append(rank(sorted, time)).append(','));
  }

  private static long rank(Set<Instant> sorted, Instant time) {
    return sorted.stream().takeWhile(other -> other.isBefore(time)).count();
  }

  private void add(Object value, String name) {
    text.append(name).append('=');
    switch (value) {
      case null -> text.append("null");
      case Instant _, Duration _ -> text.append('t');
      case UUID id -> text.append(known.computeIfAbsent(id, _ -> known.size()));
      case Collection<?> many -> many.forEach(element -> add(element, "e"));
      case Map<?, ?> map -> text.append(map.size());
      case Record parts when isOurs(parts) -> parts(parts);
      case Object whole when isOurs(whole) && !(whole instanceof Enum<?>) -> fields(whole);
      default -> text.append(value);
    }
    text.append(';');
  }

  private static boolean isOurs(Object value) {
    return value.getClass().getName().startsWith("io.jumun.");
  }

  private void fields(Object whole) {
    for (Field field : Copies.fields(whole.getClass())) {
      if (!OF_NO_CONSEQUENCE.contains(field.getName())) {
        add(read(whole, field), field.getName());
      }
    }
  }

  private void parts(Record parts) {
    for (RecordComponent part : parts.getClass().getRecordComponents()) {
      if (!OF_NO_CONSEQUENCE.contains(part.getName())) {
        Copies.fields(parts.getClass()).stream()
            .filter(field -> field.getName().equals(part.getName()))
            .forEach(field -> add(read(parts, field), field.getName()));
      }
    }
  }

  private static Object read(Object whole, String field) {
    return Copies.fields(whole.getClass()).stream()
        .filter(candidate -> candidate.getName().equals(field))
        .map(candidate -> read(whole, candidate))
        .findFirst()
        .orElseThrow();
  }

  private static Object read(Object whole, Field field) {
    try {
      return field.get(whole);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String digest(String text) {
    try {
      var bytes = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return new String(bytes, StandardCharsets.ISO_8859_1);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
