package io.jumun.runner.cli;

import io.jumun.runner.platform.Platform;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "down",
    description = "Stops everything; the data stays.",
    mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

  @Override
  public Integer call() throws Exception {
    try (var _ = Surroundings.home().lock()) {
      Platform platform = Surroundings.known();
      if (!platform.isAnythingRunning()) {
        System.out.println("Jumun is not up.");
        return 0;
      }
      platform.stop(System.out::println);
      System.out.println("Everything is stopped. The data stays; './jumun wipe' removes it.");
    }
    return 0;
  }
}
