package io.jumun.runner.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The directory in which a platform keeps everything: data, logs, process ids, passwords, and the
 * plan it was started with.
 */
public record Home(Path directory) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Home {
    directory = directory.toAbsolutePath().normalize();
  }

  Path postgres() {
    return directory.resolve("postgres");
  }

  Path kafka() {
    return directory.resolve("kafka");
  }

  /** Logs and process ids of the services. */
  public Path services() {
    return directory.resolve("services");
  }

  Path secrets() {
    return directory.resolve("secrets.properties");
  }

  /** The plan of the last start, running or not. */
  public Optional<Plan> plan() {
    return Files.exists(planFile())
        ? Optional.of(JSON.readValue(planFile(), Plan.class))
        : Optional.empty();
  }

  void remember(Plan plan) throws IOException {
    Path fresh = directory.resolve("plan.json.new");
    JSON.writeValue(fresh, plan);
    Files.move(fresh, planFile(), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Keeps other commands from starting and stopping at the same time, until it is closed.
   *
   * @throws RunnerProblem when another command is at work
   */
  public AutoCloseable lock() {
    try {
      Files.createDirectories(directory);
      var channel =
          FileChannel.open(
              directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw RunnerProblem.someoneElse(directory);
      }
      return channel;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisJvm) {
      return false;
    }
  }

  private Path planFile() {
    return directory.resolve("plan.json");
  }
}
