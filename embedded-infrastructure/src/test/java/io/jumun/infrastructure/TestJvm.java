package io.jumun.infrastructure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A JVM that a test may kill. */
final class TestJvm {

  private TestJvm() {}

  /** Runs the class's main method; its output is a pipe, its complaints appear with the test's. */
  static Process running(Class<?> main, String... arguments) throws IOException {
    var command =
        Stream.concat(
            Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                main.getName()),
            Stream.of(arguments));
    var builder =
        new ProcessBuilder(command.toList()).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("CLASSPATH", ClassPath.current());
    return builder.start();
  }
}
