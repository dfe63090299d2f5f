package io.jumun.infrastructure;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL on 127.0.0.1 with its data in a directory; it outlives the JVM that started it.
 *
 * <p>Any JVM may start, ask or stop the server of a directory: whether it runs is read from the
 * directory and not remembered here.
 */
public final class PostgresServer {

  public static final String SUPERUSER = "postgres";

  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  private final PostgresData files;
  private final int port;
  private final DatabaseRole superuser;

  private PostgresServer(PostgresData files, int port, DatabaseRole superuser) {
    this.files = files;
    this.port = port;
    this.superuser = superuser;
  }

  /**
   * @param directory holds the data and the log; need not exist yet
   * @param superuserPassword taken when the data is made, and needed again for as long as it lives
   */
  public static PostgresServer at(Path directory, int port, String superuserPassword) {
    return new PostgresServer(
        new PostgresData(directory.toAbsolutePath().normalize()),
        port,
        new DatabaseRole(SUPERUSER, superuserPassword));
  }

  /**
   * Starts the server if it does not run, and waits until it answers.
   *
   * @throws InfrastructureFailure when it cannot start, with the reason
   */
  public PostgresServer start() {
    if (!isRunning()) {
      FreePorts.requireFree(port, "PostgreSQL");
      OrdinaryUser.require();
      prepare();
      pgCtl().start(START_LIMIT);
    }
    new PostgresProbe(this).awaitReady(START_LIMIT);
    return this;
  }

  private void prepare() {
    try {
      files.initialize(PostgresBinaries.home(), superuser);
      files.configure(port);
      files.forgetDeadPostmaster();
    } catch (IOException failure) {
      throw InfrastructureFailure.because("Cannot prepare " + files.directory(), failure);
    }
  }

  /**
   * Ends it the fast way, and at once when that takes too long: a reader of the log may hold it.
   */
  public void stop() {
    stop(STOP_LIMIT);
  }

  /**
   * @param limit for the fast way, which ends connections and writes all to disk
   */
  public void stop(Duration limit) {
    if (!isRunning()) {
      return;
    }
    try {
      pgCtl().stop("fast", limit);
    } catch (InfrastructureFailure tooSlow) {
      if (isRunning()) {
        stopImmediately();
      }
    }
  }

  /** Ends it as a crash would, only tidier: the next start recovers from the log. */
  public void stopImmediately() {
    if (isRunning()) {
      pgCtl().stop("immediate", STOP_LIMIT);
    }
  }

  public boolean isRunning() {
    return process().isPresent();
  }

  /** The server's main process, while it runs. */
  public Optional<ProcessIdentity> process() {
    return files.postmaster();
  }

  public int port() {
    return port;
  }

  public Path log() {
    return files.log().path();
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  /** Creates the database and its roles, or brings rights and passwords up to date. */
  public ServiceDatabase create(ServiceDatabase database) {
    try {
      PsqlScript.of(Resource.text("service-database.sql"), database.variables())
          .run(SUPERUSER, this::connect);
      return database;
    } catch (SQLException failure) {
      throw InfrastructureFailure.because("Cannot create database " + database.name(), failure);
    }
  }

  /** Connects as superuser. */
  public Connection connect(String database) throws SQLException {
    return connect(database, superuser);
  }

  public Connection connect(String database, DatabaseRole role) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database), role.name(), role.password());
  }

  /** The command that ends the server of this directory at once, for those who outlive this JVM. */
  List<String> immediateStopCommand() {
    return pgCtl().stopCommand("immediate", STOP_LIMIT);
  }

  private PgCtl pgCtl() {
    return new PgCtl(PostgresBinaries.home(), files);
  }
}
