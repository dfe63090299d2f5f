package io.jumun.order.application;

import java.util.List;
import java.util.function.Consumer;

/** The topic in which the newest version of every product stands for ever. */
public interface ProductTopic {

  /**
   * Hands over all that is there now, from the beginning, some hundreds at a time.
   *
   * @return how many records could not be read, and are left out
   */
  int replay(Consumer<List<ProductVersion>> pages);
}
