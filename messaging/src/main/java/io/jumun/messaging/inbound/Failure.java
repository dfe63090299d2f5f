package io.jumun.messaging.inbound;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Whose fault it is that something was not done. */
public enum Failure {
  /** Others were quicker: the same again will do. */
  CONTENTION,
  /** The database or the broker is away, full or restarting: nothing is wrong with the record. */
  OUTAGE,
  /** The record, or the work, is itself at fault: it cannot be read, or breaks a rule. */
  RECORD;

  /** PostgreSQL: serialization failure, deadlock, lock not available. */
  private static final Set<String> CONTENTION_STATES = Set.of("40001", "40P01", "55P03");

  /**
   * PostgreSQL error classes: connection, insufficient resources, operator intervention, system
   * error.
   */
  private static final Set<String> OUTAGE_CLASSES = Set.of("08", "53", "57", "58");

  /**
   * HikariCP, of a connection that it has thrown away because it was broken. With JPA that is all
   * there is to see of it when the transaction is rolled back.
   */
  private static final String CLOSED = "Connection is closed";

  private static final String JPA_LOCK_FAILURE = "jakarta.persistence.OptimisticLockException";

  public static Failure of(Throwable thrown) {
    for (@Nullable Throwable t = thrown; t != null; t = t.getCause()) {
      Failure known = known(t);
      if (known != RECORD) {
        return known;
      }
    }
    return RECORD;
  }

  private static Failure known(Throwable t) {
    return switch (t) {
      case SQLException sql when CLOSED.equals(sql.getMessage()) -> OUTAGE;
      case SQLException sql -> ofState(sql.getSQLState());
      case ConcurrencyFailureException _ -> CONTENTION;
      case TransientDataAccessException _ -> OUTAGE;
      case RecoverableDataAccessException _ -> OUTAGE;
      case DataAccessResourceFailureException _ -> OUTAGE;
      case CannotCreateTransactionException _ -> OUTAGE;
      // Thrown in place of what was wrong at first, when that could not be rolled back either.
      case TransactionSystemException undone when undone.getApplicationException() != null ->
          of(undone.getApplicationException());
      case org.apache.kafka.common.errors.RetriableException _ -> OUTAGE;
      case java.io.IOException _ -> OUTAGE;
      default -> isOfJpa(t.getClass()) ? CONTENTION : RECORD;
    };
  }

  /** By name: not every service has JPA. */
  private static boolean isOfJpa(@Nullable Class<?> type) {
    return type != null
        && (type.getName().equals(JPA_LOCK_FAILURE) || isOfJpa(type.getSuperclass()));
  }

  private static Failure ofState(@Nullable String state) {
    if (state == null || state.length() != 5) {
      return RECORD;
    }
    if (CONTENTION_STATES.contains(state)) {
      return CONTENTION;
    }
    return OUTAGE_CLASSES.contains(state.substring(0, 2)) ? OUTAGE : RECORD;
  }
}
