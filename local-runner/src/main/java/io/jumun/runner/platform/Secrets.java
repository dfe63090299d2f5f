package io.jumun.runner.platform;

import io.jumun.infrastructure.ServiceDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The passwords of one local platform: made at its first start, kept in a file that only its owner
 * reads.
 */
final class Secrets {

  private final Path file;
  private final Properties values = new Properties();

  private Secrets(Path file) {
    this.file = file;
  }

  static Secrets in(Home home) {
    var secrets = new Secrets(home.secrets());
    if (Files.exists(secrets.file)) {
      try (var reader = Files.newBufferedReader(secrets.file)) {
        secrets.values.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return secrets;
  }

  String superuser() {
    return secret("postgres.superuser");
  }

  String gatewayKey() {
    return "test_sk_" + secret("gateway.key");
  }

  ServiceDatabase database(ServiceKind kind) {
    String name = kind.database();
    return ServiceDatabase.named(
        name, secret(name + ".owner"), secret(name + ".app"), secret(name + ".relay"));
  }

  private synchronized String secret(String name) {
    String known = values.getProperty(name);
    return known != null ? known : made(name);
  }

  private String made(String name) {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    String secret = HexFormat.of().formatHex(bytes);
    values.setProperty(name, secret);
    store();
    return secret;
  }

  private void store() {
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      try (var writer = Files.newBufferedWriter(file)) {
        values.store(writer, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
