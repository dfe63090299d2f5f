package io.jumun.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL refuses to run as root; inside a user namespace root is nobody in particular. */
final class OrdinaryUser {

  private static final List<String> UNSHARE = List.of("unshare", "-U");

  private static final List<String> PREFIX = prefix();

  private OrdinaryUser() {}

  /**
   * The command as it must be run so that the program does not see itself as root.
   *
   * @throws InfrastructureFailure when this JVM is root and namespaces are forbidden
   */
  static List<String> running(List<String> command) {
    return Stream.concat(PREFIX.stream(), command.stream()).toList();
  }

  private static List<String> prefix() {
    return isRoot() ? UNSHARE : List.of();
  }

  static void require() {
    if (isRoot()) {
      try {
        new Command(running(List.of("true"))).run(Duration.ofSeconds(10));
      } catch (InfrastructureFailure forbidden) {
        throw InfrastructureFailure.noOrdinaryUser();
      }
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
