package io.jumun.messaging.failure;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What a failure of the database means, told by PostgreSQL's own codes. */
public enum DatabaseFault {
  /** Away, starting, or out of connections: nothing was done, or it is not known. */
  AWAY,
  /** Somebody else was faster: the same again will do. */
  CONTENDED,
  /**
   * A row of somebody else's is there, or is gone: asked again, a request may find out more. To an
   * event it happens again and again.
   */
  CONFLICT;

  /** Serialization failure, deadlock, lock not available. */
  private static final Set<String> CONTENTION = Set.of("40001", "40P01", "55P03");

  /** Unique, exclusion, foreign key. */
  private static final Set<String> CONSTRAINTS = Set.of("23505", "23P01", "23503");

  /** Connection, insufficient resources, operator intervention, system error. */
  private static final Set<String> AWAY_CLASSES = Set.of("08", "53", "57", "58");

  /** A transaction that was ended because it stood still, or took too long. */
  private static final Set<String> ENDED = Set.of("25P03", "25P04");

  /**
   * HikariCP, of a connection that it has thrown away because it was broken. With JPA that is all
   * there is to see of it when the transaction is rolled back.
   */
  private static final String CLOSED = "Connection is closed";

  private static final String JPA_LOCK_FAILURE = "jakarta.persistence.OptimisticLockException";

  /** Nothing when it is not the database that failed, or it is right: the work is at fault. */
  public static Optional<DatabaseFault> of(Throwable thrown) {
    for (@Nullable Throwable t = thrown; t != null; t = t.getCause()) {
      var fault = alone(t);
      if (fault != null) {
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  private static @Nullable DatabaseFault alone(Throwable t) {
    return switch (t) {
      case SQLTransientConnectionException _ -> AWAY;
      case SQLException sql when CLOSED.equals(sql.getMessage()) -> AWAY;
      case SQLException sql -> ofState(sql.getSQLState());
      case ConcurrencyFailureException _ -> CONTENDED;
      case TransientDataAccessException _ -> AWAY;
      case RecoverableDataAccessException _ -> AWAY;
      case DataAccessResourceFailureException _ -> AWAY;
      case CannotCreateTransactionException _ -> AWAY;
      // Thrown in place of what was wrong at first, when that could not be rolled back either.
      case TransactionSystemException undone when undone.getApplicationException() != null ->
          of(undone.getApplicationException()).orElse(null);
      default -> isOfJpa(t.getClass()) ? CONTENDED : null;
    };
  }

  /** By name: not every service has JPA. */
  private static boolean isOfJpa(@Nullable Class<?> type) {
    return type != null
        && (type.getName().equals(JPA_LOCK_FAILURE) || isOfJpa(type.getSuperclass()));
  }

  private static @Nullable DatabaseFault ofState(@Nullable String state) {
    if (state == null || state.length() != 5) {
      return null;
    }
    if (CONTENTION.contains(state)) {
      return CONTENDED;
    }
    if (CONSTRAINTS.contains(state)) {
      return CONFLICT;
    }
    return AWAY_CLASSES.contains(state.substring(0, 2)) || ENDED.contains(state) ? AWAY : null;
  }
}
