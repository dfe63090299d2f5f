package io.jumun.infrastructure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small process that stops a server and deletes its directory after this JVM is gone.
 *
 * <p>There is no shutdown hook: hooks run side by side, so that Spring would close its contexts
 * against dead servers, and a killed JVM runs none.
 */
record CleanUp(Process waiting) {

  static CleanUp afterThisJvm(Path directory, List<String> stopCommand) {
    var shell =
        Stream.of("sh", "-c", Resource.text("clean-up.sh"), "clean-up", directory.toString());
    try {
      return new CleanUp(
          new ProcessBuilder(Session.ofItsOwn(Stream.concat(shell, stopCommand.stream()).toList()))
              // Pipes inherited from here would keep whoever waits for this JVM's output waiting.
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException failure) {
      throw InfrastructureFailure.because("Cannot watch over " + directory, failure);
    }
  }
}
