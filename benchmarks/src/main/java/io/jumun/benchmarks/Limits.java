package io.jumun.benchmarks;

import io.jumun.runner.platform.RunnerProblem;

/** A benchmark ends: no option may ask for more than a patient person would wait for. */
public final class Limits {

  private Limits() {}

  /**
   * @throws RunnerProblem when the option is not within both limits
   */
  public static void require(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw RunnerProblem.because(
          "%s lies between %d and %d, not at %d.".formatted(option, least, most, value));
    }
  }
}
