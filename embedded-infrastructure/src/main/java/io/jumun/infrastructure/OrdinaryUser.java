package io.jumun.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL refuses to run as root; inside a user namespace root is nobody in particular. */
final class OrdinaryUser {

  private static final List<String> PREFIX = isRoot() ? List.of("unshare", "-U") : List.of();

  private OrdinaryUser() {}

  /** The command as it must be run so that the program does not see itself as root. */
  static List<String> running(List<String> command) {
    return Stream.concat(PREFIX.stream(), command.stream()).toList();
  }

  /**
   * @throws InfrastructureFailure when this JVM is root and the system forbids user namespaces
   */
  static void require() {
    if (PREFIX.isEmpty()) {
      return;
    }
    try {
      new Command(running(List.of("true"))).run(Duration.ofSeconds(10));
    } catch (InfrastructureFailure forbidden) {
      throw InfrastructureFailure.noOrdinaryUser();
    }
  }

  private static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid") instanceof Integer uid
          && uid == 0;
    } catch (IOException noProc) {
      return "root".equals(System.getProperty("user.name"));
    }
  }
}
