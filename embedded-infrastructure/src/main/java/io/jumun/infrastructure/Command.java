package io.jumun.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that is run to its end. */
record Command(List<String> line) {

  /**
   * @return what the program wrote
   * @throws InfrastructureFailure when it fails or takes longer than the limit
   */
  String run(Duration limit) {
    try {
      // A file, not a pipe: a server started by the program may keep a pipe open for ever.
      var output = Files.createTempFile("jumun-command", ".out");
      try {
        return run(limit, output);
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException failure) {
      throw InfrastructureFailure.because("Cannot run " + line.getFirst(), failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw InfrastructureFailure.because("Interrupted in " + line.getFirst(), interrupted);
    }
  }

  private String run(Duration limit, Path output) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
      throw failed("took longer than " + limit, output);
    }
    if (process.exitValue() != 0) {
      throw failed("ended with " + process.exitValue(), output);
    }
    return Files.readString(output);
  }

  private InfrastructureFailure failed(String reason, Path output) {
    return InfrastructureFailure.commandFailed(
        String.join(" ", line), reason, new LogFile(output).tail(40));
  }
}
