package io.jumun.system.walk;

import io.jumun.payment.domain.GatewayAnswer;
import io.jumun.payment.domain.GatewayAnswer.NoAnswer;
import io.jumun.payment.domain.Lease;
import io.jumun.payment.domain.Payment;
import io.jumun.payment.domain.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Asking the gateway: the request, what the gateway does, the answer, and what is lost of it. */
final class GatewaySteps {

  private GatewaySteps() {}

  static List<Step> of(World world) {
    List<Step> steps = new ArrayList<>();
    if (world.payment != null && world.payment.nextCheckAt() != null) {
      steps.addAll(ofWork(world));
    }
    for (int i = 0; i < world.wire.size(); i++) {
      steps.addAll(
          world.wire.get(i).answer() == null
              ? ofRequest(world, i)
              : ofAnswer(world.wire.get(i), i));
    }
    return steps;
  }

  private static List<Step> ofWork(World world) {
    if (world.lease == null) {
      return List.of(Step.certain("a process takes the work", GatewaySteps::take));
    }
    return world.has(Budget.LEASE_LOSS)
        ? List.of(Step.possible("the lease is over", GatewaySteps::loseLease))
        : List.of();
  }

  private static void take(World world) {
    Payment payment = world.payment;
    world.advanceTo(payment.nextCheckAt());
    world.lease = world.newId();
    Work work = payment.lease(new Lease(world.lease, world.now.plus(ShopperSteps.LEASE)));
    world.wire.add(new Request(work, world.now, null, true));
  }

  private static void loseLease(World world) {
    world.spend(Budget.LEASE_LOSS);
    world.advanceTo(world.leaseEnds());
    world.lease = null;
  }

  private static List<Step> ofRequest(World world, int place) {
    Request request = world.wire.get(place);
    String name = "gateway sees " + request.work().call();
    List<Step> steps = new ArrayList<>();
    for (var choice : TheGateway.choices(world, request.work())) {
      steps.add(
          Step.certain(
              name + " and " + choice,
              w -> {
                GatewayAnswer answer = TheGateway.act(w, w.wire.get(place).work(), choice);
                put(w, place, w.wire.get(place).answered(answer));
              }));
    }
    if (world.has(Budget.GATEWAY_FAULT) && request.awaited()) {
      steps.addAll(faults(world, place, request, name));
    }
    if (!isCurrent(world, request)) {
      steps.add(Step.possible("a stray request is lost", w -> w.wire.remove(place)));
    }
    return steps;
  }

  private static List<Step> faults(World world, int place, Request request, String name) {
    List<Step> steps = new ArrayList<>();
    steps.add(
        fault(
            "the request is lost",
            w -> put(w, place, w.wire.get(place).answered(new NoAnswer("timed out")))));
    steps.add(
        fault(
            "the request comes late",
            w -> {
              Request late = w.wire.get(place);
              put(w, place, late.answered(new NoAnswer("timed out")));
              w.wire.add(late.alone());
            }));
    for (var choice : TheGateway.choices(world, request.work())) {
      for (var wrong : TheGateway.instead()) {
        steps.add(
            fault(
                name + " and " + choice + ", and answers " + wrong,
                w -> {
                  TheGateway.act(w, w.wire.get(place).work(), choice);
                  put(w, place, w.wire.get(place).answered(wrong));
                }));
      }
    }
    return steps;
  }

  private static Step fault(String name, java.util.function.Consumer<World> happen) {
    return Step.possible(
        name,
        world -> {
          world.spend(Budget.GATEWAY_FAULT);
          happen.accept(world);
        });
  }

  private static List<Step> ofAnswer(Request request, int place) {
    if (!request.awaited()) {
      return List.of(Step.certain("nobody hears an answer", w -> w.wire.remove(place)));
    }
    String name = "the answer to " + request.work().call() + " is " + request.answer();
    return List.of(Step.certain(name, w -> settle(w, place)));
  }

  private static void settle(World world, int place) {
    Request request = world.wire.remove(place);
    boolean current = isCurrent(world, request);
    UUID spareRefundId = world.newId();
    PaymentDesk.follow(
        world,
        world.payment.settle(
            request.work(), request.answer(), world.now, PaymentDesk.RULES, spareRefundId));
    if (current) {
      world.lease = null;
    }
  }

  static boolean isCurrent(World world, Request request) {
    return request.awaited() && request.work().lease().token().equals(world.lease);
  }

  private static void put(World world, int place, Request request) {
    world.wire.set(place, request);
  }
}
