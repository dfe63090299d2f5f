package io.jumun.system.walk;

import java.util.function.Consumer;

/**
 * Something that can happen next: one transaction of one service, or one move of the world.
 *
 * @param certain whether it happens sooner or later; what a shopper does and what goes wrong may
 *     not
 */
record Step(String name, boolean certain, Consumer<World> happen) {

  static Step certain(String name, Consumer<World> happen) {
    return new Step(name, true, happen);
  }

  static Step possible(String name, Consumer<World> happen) {
    return new Step(name, false, happen);
  }
}
