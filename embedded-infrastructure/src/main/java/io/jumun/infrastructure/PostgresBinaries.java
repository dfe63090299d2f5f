package io.jumun.infrastructure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * PostgreSQL's own programs, unpacked once per user and version.
 *
 * <p>The place is the user's cache directory, {@code ~/.cache/jumun}, not a shared temporary
 * directory where somebody else could put other programs first. The system property {@code
 * jumun.infrastructure.cache} names another one.
 */
final class PostgresBinaries {

  private PostgresBinaries() {}

  /** The directory that holds {@code bin}, {@code lib} and {@code share}. */
  static Path home() {
    var resource = resourceName();
    try {
      var home = cache().resolve("postgres-" + fingerprint(resource));
      if (!Files.isDirectory(home)) {
        unpack(resource, home);
      }
      return home;
    } catch (IOException failure) {
      throw InfrastructureFailure.because("Cannot unpack PostgreSQL", failure);
    }
  }

  private static void unpack(String resource, Path home) throws IOException {
    Files.createDirectories(home.getParent());
    var unfinished = Files.createTempDirectory(home.getParent(), "unpacking-");
    try (var archive = open(resource)) {
      TarXz.unpack(archive, unfinished);
      Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException failure) {
      // Another JVM may have been faster; its copy is as good as ours.
      if (!Files.isDirectory(home)) {
        throw failure;
      }
    } finally {
      DirectoryTree.delete(unfinished);
    }
  }

  private static Path cache() {
    return Optional.ofNullable(System.getProperty("jumun.infrastructure.cache"))
        .map(Path::of)
        .or(
            () ->
                Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                    .map(Path::of)
                    .map(PostgresBinaries::ours))
        .orElseGet(() -> ours(Path.of(System.getProperty("user.home"), ".cache")));
  }

  private static Path ours(Path cache) {
    return cache.resolve("jumun");
  }

  private static String resourceName() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var architecture =
        switch (System.getProperty("os.arch")) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          case String other -> other;
        };
    return "/postgres-%s-%s.txz".formatted(system, architecture);
  }

  private static InputStream open(String resource) throws IOException {
    var stream = PostgresBinaries.class.getResourceAsStream(resource);
    if (stream == null) {
      throw InfrastructureFailure.noBinaries(resource);
    }
    return new BufferedInputStream(stream);
  }

  /** Taken from the archive itself, so that a new version never meets an old directory. */
  private static String fingerprint(String resource) throws IOException {
    try (var stream = new DigestInputStream(open(resource), MessageDigest.getInstance("SHA-256"))) {
      stream.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(stream.getMessageDigest().digest(), 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
