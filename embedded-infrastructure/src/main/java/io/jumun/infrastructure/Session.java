package io.jumun.infrastructure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The terminal session a process belongs to; the signals of a terminal go to all of it. */
final class Session {

  private static final List<Path> SETSID =
      List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

  private Session() {}

  /** The command as it must be run to get a session of its own, where the system has the tool. */
  static List<String> ofItsOwn(List<String> command) {
    return Stream.concat(
            SETSID.stream().filter(Files::isExecutable).limit(1).map(Path::toString),
            command.stream())
        .toList();
  }
}
