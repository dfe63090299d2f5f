package io.jumun.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

  private static final String CACHE = "jumun.infrastructure.cache";

  @TempDir Path cache;

  @BeforeEach
  void useEmptyCache() {
    System.setProperty(CACHE, cache.toString());
  }

  @AfterEach
  void useUsualCache() {
    System.clearProperty(CACHE);
  }

  @Test
  void areUnpackedOnceThoughTwoWantThem() throws Exception {
    var other = CompletableFuture.supplyAsync(PostgresBinaries::home);

    var home = PostgresBinaries.home();

    assertThat(other.get()).isEqualTo(home);
    try (var entries = Files.list(cache)) {
      assertThat(entries).containsExactly(home);
    }
  }

  @Test
  void keepLinksAndTheRightToRun() {
    var home = PostgresBinaries.home();

    assertThat(home.resolve("bin/postgres")).isExecutable();
    assertThat(home.resolve("lib/libpq.so.5")).isSymbolicLink().isRegularFile();
  }
}
