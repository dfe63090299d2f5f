package io.jumun.infrastructure;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One service's database and the three roles that may use it.
 *
 * @param name of the database
 * @param owner owns the database and runs its migrations
 * @param app reads and writes rows and nothing else
 * @param relay reads the write-ahead log
 */
public record ServiceDatabase(
    String name, DatabaseRole owner, DatabaseRole app, DatabaseRole relay) {

  // PostgreSQL cuts names after 63 bytes; the longest suffix of a role has 6.
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,56}");

  public ServiceDatabase {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a name for a database: " + name);
    }
  }

  /** The roles are called {@code <name>_owner}, {@code <name>_app} and {@code <name>_relay}. */
  public static ServiceDatabase named(
      String name, String ownerPassword, String appPassword, String relayPassword) {
    return new ServiceDatabase(
        name,
        new DatabaseRole(name + "_owner", ownerPassword),
        new DatabaseRole(name + "_app", appPassword),
        new DatabaseRole(name + "_relay", relayPassword));
  }

  public static ServiceDatabase withRandomPasswords(String name) {
    return named(name, randomPassword(), randomPassword(), randomPassword());
  }

  /** The variables of {@code service-database.sql}. */
  Map<String, String> variables() {
    return Map.of(
        "database", name,
        "owner", owner.name(),
        "owner_password", owner.password(),
        "app", app.name(),
        "app_password", app.password(),
        "relay", relay.name(),
        "relay_password", relay.password());
  }

  private static String randomPassword() {
    var bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
