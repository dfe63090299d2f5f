package io.jumun.messaging.relay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** The service's database as the relay's role sees it. */
record RelayDatabase(String jdbcUrl, String username, String password) {

  private static final int SECONDS_TO_CONNECT = 5;

  /** Longer than any single statement of the relay. */
  private static final int SECONDS_TO_ANSWER = 12;

  RelayDatabase {
    if (Driver.parseURL(jdbcUrl, null) == null) {
      throw new IllegalArgumentException("The relay needs PostgreSQL, and this is not: " + jdbcUrl);
    }
  }

  /** A connection of its own, in no pool: it stands for who relays. */
  Connection connect(String purpose) throws SQLException {
    Properties settings = new Properties();
    PGProperty.USER.set(settings, username);
    PGProperty.PASSWORD.set(settings, password);
    PGProperty.APPLICATION_NAME.set(settings, purpose);
    PGProperty.CONNECT_TIMEOUT.set(settings, SECONDS_TO_CONNECT);
    PGProperty.SOCKET_TIMEOUT.set(settings, SECONDS_TO_ANSWER);
    PGProperty.TCP_KEEP_ALIVE.set(settings, true);
    return DriverManager.getConnection(jdbcUrl, settings);
  }

  String host() {
    return required(PGProperty.PG_HOST);
  }

  String port() {
    return required(PGProperty.PG_PORT);
  }

  String name() {
    return required(PGProperty.PG_DBNAME);
  }

  /** How the data source encrypts, if it says so. */
  @Nullable String sslMode() {
    return setting(PGProperty.SSL_MODE);
  }

  private String required(PGProperty property) {
    String value = setting(property);
    if (value == null) {
      throw new IllegalArgumentException(jdbcUrl + " lacks " + property.getName());
    }
    return value;
  }

  private @Nullable String setting(PGProperty property) {
    Properties parsed = Driver.parseURL(jdbcUrl, null);
    return parsed == null ? null : property.getOrDefault(parsed);
  }

  @Override
  public String toString() {
    return username + " at " + host() + ":" + port() + "/" + name();
  }
}
