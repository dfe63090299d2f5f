package io.jumun.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A process that outlives whoever started it, and that a later program finds again: it writes to
 * {@code <name>.log} and is remembered in {@code <name>.pid}, both in one directory.
 */
public final class ManagedProcess {

  private final String name;
  private final Path directory;

  private ManagedProcess(Path directory, String name) {
    this.directory = directory.toAbsolutePath();
    this.name = name;
  }

  public static ManagedProcess at(Path directory, String name) {
    return new ManagedProcess(directory, name);
  }

  /**
   * Starts the command in a session of its own, so that neither the end of this JVM nor Ctrl-C in
   * its terminal reaches it.
   *
   * @param environment added to this JVM's own environment
   * @throws InfrastructureFailure when it runs already or cannot be started
   */
  public ProcessIdentity start(List<String> command, Map<String, String> environment) {
    identity()
        .filter(ProcessIdentity::isAlive)
        .ifPresent(
            running -> {
              throw InfrastructureFailure.notStarted(
                  name, "it runs already, as process " + running.pid(), logTail(5));
            });
    try {
      Files.createDirectories(directory);
      var builder =
          new ProcessBuilder(Session.ofItsOwn(command))
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
      builder.environment().putAll(environment);
      var identity = ProcessIdentity.of(builder.start().toHandle());
      remember(identity);
      return identity;
    } catch (IOException failure) {
      throw InfrastructureFailure.because("Cannot start " + name, failure);
    }
  }

  /** The process started last, alive or not. */
  public Optional<ProcessIdentity> identity() {
    try {
      return Optional.of(ProcessIdentity.parse(Files.readString(pidFile())));
    } catch (IOException | IllegalArgumentException neverStarted) {
      return Optional.empty();
    }
  }

  public boolean isRunning() {
    return identity().filter(ProcessIdentity::isAlive).isPresent();
  }

  /** Asks it to end and kills it after the grace; does nothing when it does not run. */
  public void stop(Duration grace) {
    identity().ifPresent(process -> process.stop(grace));
  }

  public void kill() {
    identity().ifPresent(ProcessIdentity::kill);
  }

  public String name() {
    return name;
  }

  public Path log() {
    return directory.resolve(name + ".log");
  }

  public String logTail(int lines) {
    return new LogFile(log()).tail(lines);
  }

  private Path pidFile() {
    return directory.resolve(name + ".pid");
  }

  private void remember(ProcessIdentity identity) throws IOException {
    var whole = Files.writeString(directory.resolve(name + ".pid.new"), identity.toString());
    Files.move(whole, pidFile(), StandardCopyOption.ATOMIC_MOVE);
  }
}
