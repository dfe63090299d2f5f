package io.jumun.runner.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir Path directory;

  @Test
  void staySameFromOneStartToTheNext() {
    String first = Secrets.in(new Home(directory)).superuser();
    assertThat(Secrets.in(new Home(directory)).superuser()).isEqualTo(first).hasSize(32);
  }

  @Test
  void areDifferentForEveryRole() {
    var order = Secrets.in(new Home(directory)).database(ServiceKind.ORDER);
    assertThat(order.owner().password()).isNotEqualTo(order.app().password());
    assertThat(order.relay().password()).isNotEqualTo(order.app().password());
  }

  @Test
  void areReadByTheirOwnerOnly() throws Exception {
    Secrets.in(new Home(directory)).gatewayKey();
    Path file = new Home(directory).secrets();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
