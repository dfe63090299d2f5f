package io.jumun.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a PostgreSQL server keeps in its directory, and who serves it now. */
record PostgresData(Path directory) {

  Path data() {
    return directory.resolve("data");
  }

  LogFile log() {
    return new LogFile(directory.resolve("postgres.log"));
  }

  /** Makes the data when there is none yet; all or nothing, whenever it is interrupted. */
  void initialize(Path home, DatabaseRole superuser) throws IOException {
    if (Files.exists(data())) {
      return;
    }
    Files.createDirectories(directory);
    var unfinished = directory.resolve("data.unfinished");
    DirectoryTree.delete(unfinished);
    var password = onlyForOwner(directory.resolve("password"), superuser.password());
    try {
      new Command(
              OrdinaryUser.running(
                  List.of(
                      home.resolve("bin/initdb").toString(),
                      "--pgdata=" + unfinished,
                      "--username=" + superuser.name(),
                      "--pwfile=" + password,
                      "--auth=scram-sha-256",
                      "--encoding=UTF8",
                      // The same order of text on every machine, whatever locales it has.
                      "--locale=C",
                      "--locale-provider=builtin",
                      "--builtin-locale=C.UTF-8",
                      "--no-instructions")))
          .run(Duration.ofMinutes(2));
      Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(password);
    }
  }

  /** Written at every start, so that settings that came with a new version reach old data. */
  void configure(int port) throws IOException {
    Files.writeString(
        data().resolve("postgresql.conf"),
        Resource.filled("postgresql.conf", Map.of("port", port)));
    Files.writeString(data().resolve("pg_hba.conf"), Resource.text("pg_hba.conf"));
  }

  /** The process that serves this data, if one does. */
  Optional<ProcessIdentity> postmaster() {
    return recordedPid()
        .flatMap(ProcessHandle::of)
        .filter(this::servesThis)
        .map(ProcessIdentity::of)
        .filter(ProcessIdentity::isAlive);
  }

  /**
   * PostgreSQL believes in any living process of that number, also in a stranger that got it later.
   */
  void forgetDeadPostmaster() throws IOException {
    if (postmaster().isEmpty()) {
      Files.deleteIfExists(pidFile());
    }
  }

  private boolean servesThis(ProcessHandle process) {
    return process
        .info()
        .arguments()
        .filter(arguments -> List.of(arguments).contains(data().toString()))
        .isPresent();
  }

  private Optional<Long> recordedPid() {
    try (var lines = Files.lines(pidFile())) {
      return lines.findFirst().map(String::strip).map(Long::valueOf);
    } catch (IOException | NumberFormatException none) {
      return Optional.empty();
    }
  }

  private Path pidFile() {
    return data().resolve("postmaster.pid");
  }

  private static Path onlyForOwner(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(file, text);
  }
}
