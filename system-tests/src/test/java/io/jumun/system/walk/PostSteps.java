package io.jumun.system.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The messages: delivered in their order, and what Kafka and dead letters do to that. */
final class PostSteps {

  private PostSteps() {}

  static List<Step> of(World world) {
    List<Step> steps = new ArrayList<>();
    world.queues.forEach(
        (reader, letters) -> {
          if (!letters.isEmpty()) {
            steps.addAll(of(world, reader, letters.getFirst()));
          }
        });
    for (int i = 0; i < world.aside.size(); i++) {
      steps.add(replay(world, i));
    }
    return steps;
  }

  private static List<Step> of(World world, Reader reader, Letter first) {
    List<Step> steps = new ArrayList<>();
    String name = "%s reads %s".formatted(reader, first.name());
    steps.add(Step.certain(name, w -> deliver(w, reader, w.queues.get(reader).removeFirst())));
    if (world.has(Budget.SET_ASIDE)) {
      steps.add(Step.possible(name + ", set aside", w -> setAside(w, reader)));
    }
    if (world.has(Budget.AGAIN)) {
      steps.add(Step.possible(name + ", to come again", w -> twice(w, reader)));
    }
    if (world.has(Budget.LOSS)) {
      steps.add(Step.possible(name + ", lost for good", w -> lose(w, reader)));
    }
    return steps;
  }

  private static Step replay(World world, int place) {
    var dead = world.aside.get(place);
    return Step.certain(
        "%s reads %s after all".formatted(dead.getKey(), dead.getValue().name()),
        w -> {
          var replayed = w.aside.remove(place);
          deliver(w, replayed.getKey(), replayed.getValue());
        });
  }

  private static void setAside(World world, Reader reader) {
    world.spend(Budget.SET_ASIDE);
    world.aside.add(Map.entry(reader, world.queues.get(reader).removeFirst()));
  }

  private static void twice(World world, Reader reader) {
    world.spend(Budget.AGAIN);
    Letter letter = world.queues.get(reader).removeFirst();
    world.aside.add(Map.entry(reader, letter));
    deliver(world, reader, letter);
  }

  private static void lose(World world, Reader reader) {
    world.spend(Budget.LOSS);
    world.queues.get(reader).removeFirst();
  }

  private static void deliver(World world, Reader reader, Letter letter) {
    switch (reader) {
      case STOCK_OF_ORDER -> StockDesk.hear(world, letter);
      case PAYMENT_OF_ORDER -> PaymentDesk.hear(world, letter);
      case ORDER_OF_STOCK -> OrderDesk.hearOfStock(world, letter);
      case ORDER_OF_PAYMENT -> OrderDesk.hearOfPayment(world, letter);
    }
  }
}
