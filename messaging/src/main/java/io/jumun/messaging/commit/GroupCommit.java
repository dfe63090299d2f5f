package io.jumun.messaging.commit;

import io.jumun.messaging.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Group commit: what callers bring while a transaction is running goes into the next one together.
 * Who comes alone is not held up for others, and a busy process pays for one lock, one flush and
 * one commit where there would be dozens.
 *
 * <p>Nobody fails for another's sake: a group that cannot be committed together is committed one by
 * one. Only when the database is away all of it fails at once.
 *
 * @param <T> what a caller brings
 * @param <R> what a caller gets, once it is committed
 */
public final class GroupCommit<T, R> {

  /** What a group does to the database. */
  @FunctionalInterface
  public interface Work<T, R> {

    /**
     * Runs in the group's transaction. What goes wrong for one of them for good reason is a result
     * of its own, for an exception undoes all.
     *
     * @param items never empty; one may be there twice
     * @return as many, in the same order
     */
    List<R> together(List<T> items);
  }

  private record Waiting<T, R>(T item, CompletableFuture<R> result) {}

  private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

  private final String name;
  private final int most;
  private final Work<T, R> work;
  private final TransactionTemplate transaction;
  private final Semaphore transactions;
  private final Queue<Waiting<T, R>> waiting = new ConcurrentLinkedQueue<>();

  /**
   * @param name of the work, for the log
   * @param most items in one transaction, 1 or more
   * @param concurrent transactions at the same time, 1 or more, and so many connections at most
   */
  GroupCommit(
      String name, int most, int concurrent, TransactionTemplate transaction, Work<T, R> work) {
    this.name = name;
    this.most = most;
    this.work = work;
    this.transaction = transaction;
    this.transactions = new Semaphore(concurrent);
  }

  /**
   * Returns when it is committed. Not inside a transaction: the group has its own.
   *
   * @throws RuntimeException what this item alone would have thrown, or that the database is away;
   *     the exception may be shared with others
   */
  public R commit(T item) {
    var mine = new Waiting<T, R>(item, new CompletableFuture<>());
    waiting.add(mine);
    goOn();
    try {
      return mine.result().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  /** How many wait for a transaction to take them along. */
  public int waiting() {
    return waiting.size();
  }

  /** Somebody commits what waits: one who does so already, or a thread of its own. */
  private void goOn() {
    if (!waiting.isEmpty() && transactions.tryAcquire()) {
      Thread.ofVirtual().name(name).start(this::commitWhatWaits);
    }
  }

  private void commitWhatWaits() {
    try {
      for (var group = next(); !group.isEmpty(); group = next()) {
        commit(group);
      }
    } finally {
      transactions.release();
    }
    // Who came after the last look, and before the release, found everybody busy.
    goOn();
  }

  private List<Waiting<T, R>> next() {
    var group = new ArrayList<Waiting<T, R>>();
    while (group.size() < most) {
      var one = waiting.poll();
      if (one == null) {
        break;
      }
      group.add(one);
    }
    return group;
  }

  private void commit(List<Waiting<T, R>> group) {
    try {
      List<R> results = inTransaction(group.stream().map(Waiting::item).toList());
      for (int i = 0; i < group.size(); i++) {
        group.get(i).result().complete(results.get(i));
      }
    } catch (RuntimeException e) {
      failed(group, e);
    } catch (Error e) {
      // Nobody else would hear of it, and somebody waits.
      tell(group, e);
    }
  }

  private List<R> inTransaction(List<T> items) {
    return transaction.execute(
        _ -> {
          List<R> results = work.together(items);
          if (results.size() != items.size()) {
            throw new IllegalStateException(
                "%s: %d results of %d".formatted(name, results.size(), items.size()));
          }
          return results;
        });
  }

  private void failed(List<Waiting<T, R>> group, RuntimeException e) {
    if (group.size() == 1 || Failure.of(e) == Failure.OUTAGE) {
      tell(group, e);
    } else {
      log.warn(
          "{}: {} could not be committed together, going on one by one: {}",
          name,
          group.size(),
          e.toString());
      group.forEach(one -> commit(List.of(one)));
    }
  }

  private static void tell(List<? extends Waiting<?, ?>> group, Throwable failure) {
    group.forEach(one -> one.result().completeExceptionally(failure));
  }
}
