package io.jumun.benchmarks.purchases;

import java.util.Map;

/**
 * A purchase that went well, in nanoseconds.
 *
 * @param total from when it was due to begin until the order was seen PAID
 * @param polls how often the client had to look
 */
record Purchase(long total, Map<Stage, Long> stages, int polls) {

  long of(Stage stage) {
    return stages.getOrDefault(stage, 0L);
  }
}
