package io.jumun.runner.cli;

import io.jumun.runner.platform.Home;
import io.jumun.runner.platform.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "wipe",
    description = "Stops everything and removes all its data: orders, members, logs, passwords.",
    mixinStandardHelpOptions = true)
final class WipeCommand implements Callable<Integer> {

  @Override
  public Integer call() throws Exception {
    Home home = Surroundings.home();
    try (var _ = home.lock()) {
      Platform platform = Surroundings.known();
      if (platform.isAnythingRunning()) {
        platform.stop(System.out::println);
      }
      remove(home.directory());
    }
    System.out.println("All data is gone.");
    return 0;
  }

  private static void remove(Path directory) throws IOException {
    try (var paths = Files.walk(directory)) {
      paths.sorted(Comparator.reverseOrder()).forEach(WipeCommand::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
