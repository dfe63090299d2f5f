package io.jumun.runner.cli;

import io.jumun.runner.platform.Home;
import io.jumun.runner.platform.Plan;
import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.RunnerProblem;
import java.nio.file.Path;

/** Where the command line finds the checkout and the data; the start-up script says so. */
final class Surroundings {

  private Surroundings() {}

  static Path checkout() {
    return Path.of(System.getProperty("jumun.checkout", "")).toAbsolutePath();
  }

  static Home home() {
    return new Home(
        Path.of(System.getProperty("jumun.home", checkout().resolve(".jumun").toString())));
  }

  static Platform platform(Plan plan) {
    return Platform.of(checkout(), home(), plan);
  }

  /** The platform as it was started last. */
  static Platform known() {
    return platform(home().plan().orElse(Plan.plain()));
  }

  /**
   * @throws RunnerProblem when it is not up
   */
  static Platform running() {
    Platform platform = known();
    if (!platform.isAnythingRunning()) {
      throw RunnerProblem.because("Jumun is not up. './jumun up' starts it.");
    }
    return platform;
  }
}
