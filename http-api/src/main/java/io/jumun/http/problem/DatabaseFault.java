package io.jumun.http.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What a failure of the database means to the caller, told by PostgreSQL's own codes. */
enum DatabaseFault {
  /** Away, starting, or out of connections: nothing was done, or it is not known. */
  AWAY,
  /**
   * Somebody else was faster: the same request may succeed, or find out more, when it is repeated.
   */
  CONTENDED;

  private static final Set<String> CONTENTION =
      // unique, exclusion, foreign key; serialization, deadlock, lock not available
      Set.of("23505", "23P01", "23503", "40001", "40P01", "55P03");

  /** Cancelled by a time limit, or by an administrator who stops the server. */
  private static final Set<String> ENDED = Set.of("57014", "25P03", "25P04");

  /**
   * HikariCP, of a connection that it has thrown away because it was broken. With JPA that is all
   * there is to see of it when the transaction is rolled back.
   */
  private static final String CLOSED = "Connection is closed";

  static Optional<DatabaseFault> of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      var fault = alone(cause);
      if (fault != null) {
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  private static @Nullable DatabaseFault alone(Throwable failure) {
    return switch (failure) {
      case OptimisticLockingFailureException _ -> CONTENDED;
      case CannotCreateTransactionException _ -> AWAY;
      // Thrown in place of what was wrong at first, when that could not be rolled back either.
      case TransactionSystemException undone when undone.getApplicationException() != null ->
          of(undone.getApplicationException()).orElse(null);
      case DataAccessResourceFailureException _ -> AWAY;
      case SQLTransientConnectionException _ -> AWAY;
      case SQLException e when CLOSED.equals(e.getMessage()) -> AWAY;
      case SQLException e when e.getSQLState() != null -> byState(e.getSQLState());
      default -> null;
    };
  }

  private static @Nullable DatabaseFault byState(String state) {
    if (CONTENTION.contains(state)) {
      return CONTENDED;
    }
    // 08: connection; 53: out of resources; 57P: the server is stopping or starting
    return ENDED.contains(state) || state.matches("(08|53|57P).*") ? AWAY : null;
  }
}
