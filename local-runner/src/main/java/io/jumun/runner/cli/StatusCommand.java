package io.jumun.runner.cli;

import io.jumun.runner.platform.Platform;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "status",
    description = "Shows what runs. Ends with 1 when something does not.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    Platform platform = Surroundings.known();
    if (!platform.isAnythingRunning()) {
      System.out.println("Jumun is not up. './jumun up' starts it.");
      return 1;
    }
    var overview = new Overview(platform);
    overview.print(System.out);
    return overview.isAllReady() ? 0 : 1;
  }
}
