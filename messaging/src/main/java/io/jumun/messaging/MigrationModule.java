package io.jumun.messaging;

/**
 * Tables that a module brings into every service's database, with a history of their own, so that
 * module and service number their migrations independently. They run before the service's own.
 *
 * @param name names the history table: {@code flyway_<name>_history}
 * @param location where the scripts lie: {@code classpath:db/messaging}
 */
public record MigrationModule(String name, String location) {}
