package io.jumun.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A JVM of this class path, of the size that a service has. It tells of itself in lines that begin
 * with {@link #MARK}; all else that it writes is its log. It ends when its standard input does, so
 * it cannot outlive this JVM.
 */
public final class ChildJvm implements AutoCloseable {

  public static final String MARK = "@ ";

  /** As local-runner starts a service. */
  private static final List<String> OPTIONS =
      List.of(
          "-Xms64m",
          "-Xmx320m",
          "-XX:+UseSerialGC",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dlogback.configurationFile=io/jumun/benchmarks/quiet-logback.xml");

  private static final Duration GRACE = Duration.ofSeconds(30);

  private final Process process;
  private final Path log;
  private final CountDownLatch ready = new CountDownLatch(1);

  private ChildJvm(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Returns at once. Somebody must {@link #listen}, or the child stands still some time. */
  public static ChildJvm launch(
      Class<?> main, List<String> arguments, Map<String, String> environment) {
    return launch(List.of(), main, arguments, environment);
  }

  /**
   * @param options of the JVM, over those that a service has: {@code -Xmx3g}
   */
  public static ChildJvm launch(
      List<String> options,
      Class<?> main,
      List<String> arguments,
      Map<String, String> environment) {
    return launch(options, System.getProperty("java.class.path"), main, arguments, environment);
  }

  /**
   * @param classPath instead of this JVM's
   */
  public static ChildJvm launch(
      List<String> options,
      String classPath,
      Class<?> main,
      List<String> arguments,
      Map<String, String> environment) {
    Path log = Workplace.directory("logs").resolve(main.getSimpleName() + ".log");
    try {
      Files.createDirectories(log.getParent());
      var builder =
          new ProcessBuilder(command(options, classPath, main, arguments))
              .redirectErrorStream(true);
      builder.environment().putAll(environment);
      var child = new ChildJvm(builder.start(), log);
      AtTheEnd.stop(child::close);
      return child;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param told hears what the child tells, without the mark, on a thread of its own
   */
  public ChildJvm listen(Consumer<String> told) {
    Thread.ofPlatform().daemon().name("child-" + pid()).start(() -> hearAll(told));
    return this;
  }

  /**
   * Returns when the child has said that it is ready.
   *
   * @throws IllegalStateException when it ends before that, or takes longer than the limit
   */
  public ChildJvm awaitReady(Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    try {
      while (!ready.await(50, TimeUnit.MILLISECONDS)) {
        if (!process.isAlive() || System.nanoTime() > end) {
          throw new IllegalStateException("A process did not become ready; its log is " + log);
        }
      }
      return this;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What the main method of a child calls; see {@link #listen}. */
  public static void say(String line) {
    System.out.println(MARK + line);
  }

  /** What the main method of a child calls when it is ready; returns when it shall end. */
  public static void readyUntilTold() {
    say("ready");
    try {
      while (System.in.read() >= 0) {
        // Only the end counts.
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long pid() {
    return process.pid();
  }

  /** Asks it to end, and kills it when that takes longer than 30 s. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  private static List<String> command(
      List<String> options, String classPath, Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, main.getName()));
    command.addAll(arguments);
    return command;
  }

  private void hearAll(Consumer<String> told) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        PrintStream file = new PrintStream(Files.newOutputStream(log), true)) {
      lines.lines().forEach(line -> hear(line, told, file));
    } catch (IOException | UncheckedIOException ended) {
      // Its output ends with it, at times in the middle of a line.
    }
  }

  private void hear(String line, Consumer<String> told, PrintStream file) {
    if (line.equals(MARK + "ready")) {
      ready.countDown();
    } else if (line.startsWith(MARK)) {
      told.accept(line.substring(MARK.length()));
    } else {
      file.println(line);
    }
  }
}
