package io.jumun.messaging.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class FailureTest {

  /** PostgreSQL, appendix A of its manual. */
  @ParameterizedTest
  @CsvSource({
    "08006, AWAY, OUTAGE", // connection_failure
    "53300, AWAY, OUTAGE", // too_many_connections
    "53100, AWAY, OUTAGE", // disk_full
    "57014, AWAY, OUTAGE", // query_canceled
    "57P01, AWAY, OUTAGE", // admin_shutdown
    "57P03, AWAY, OUTAGE", // cannot_connect_now
    "58030, AWAY, OUTAGE", // io_error
    "25P03, AWAY, OUTAGE", // idle_in_transaction_session_timeout
    "25P04, AWAY, OUTAGE", // transaction_timeout
    "40001, CONTENDED, CONTENTION", // serialization_failure
    "40P01, CONTENDED, CONTENTION", // deadlock_detected
    "55P03, CONTENDED, CONTENTION", // lock_not_available
    "23505, CONFLICT, RECORD", // unique_violation
    "23503, CONFLICT, RECORD", // foreign_key_violation
    "23P01, CONFLICT, RECORD", // exclusion_violation
    "23514, , RECORD", // check_violation
    "22003, , RECORD", // numeric_value_out_of_range
    "42P01, , RECORD", // undefined_table
    "'', , RECORD",
    ", , RECORD"
  })
  void goesByTheCodeOfPostgres(String state, DatabaseFault fault, Failure failure) {
    var thrown = new IllegalStateException(new SQLException("said", state));
    assertThat(DatabaseFault.of(thrown).orElse(null)).isEqualTo(fault);
    assertThat(Failure.of(thrown)).isEqualTo(failure);
  }

  @ParameterizedTest
  @MethodSource
  void goesByWhatLibrariesThrow(Throwable thrown, Failure failure) {
    assertThat(Failure.of(new IllegalStateException(thrown))).isEqualTo(failure);
  }

  static Stream<Arguments> goesByWhatLibrariesThrow() {
    var cutOff = new TransactionSystemException("rollback failed");
    cutOff.initApplicationException(new SQLException("I/O error", "08006"));
    var broken = new TransactionSystemException("rollback failed");
    broken.initApplicationException(new IllegalArgumentException("a rule"));
    return Stream.of(
        Arguments.of(new SQLTransientConnectionException("the pool is empty"), Failure.OUTAGE),
        Arguments.of(new SQLException("Connection is closed"), Failure.OUTAGE),
        Arguments.of(new CannotCreateTransactionException("no connection"), Failure.OUTAGE),
        Arguments.of(new DataAccessResourceFailureException("no connection"), Failure.OUTAGE),
        Arguments.of(cutOff, Failure.OUTAGE),
        Arguments.of(broken, Failure.RECORD),
        Arguments.of(new TimeoutException("no broker"), Failure.OUTAGE),
        Arguments.of(new IOException("reset"), Failure.OUTAGE),
        Arguments.of(new CannotAcquireLockException("busy"), Failure.CONTENTION),
        Arguments.of(new OptimisticLockingFailureException("changed"), Failure.CONTENTION),
        Arguments.of(new DataIntegrityViolationException("too long"), Failure.RECORD),
        Arguments.of(new SerializationException("garbage"), Failure.RECORD),
        Arguments.of(new IllegalArgumentException("a rule"), Failure.RECORD));
  }

  /** Neither a client that hangs up nor Kafka. */
  @ParameterizedTest
  @MethodSource
  void onlyTheDatabaseIsTheDatabasesFault(Throwable thrown) {
    assertThat(DatabaseFault.of(thrown)).isEmpty();
  }

  static Stream<Throwable> onlyTheDatabaseIsTheDatabasesFault() {
    return Stream.of(
        new IOException("reset"), new TimeoutException("no broker"), new IllegalStateException());
  }
}
