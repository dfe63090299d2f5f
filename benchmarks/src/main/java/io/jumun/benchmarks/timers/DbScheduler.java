package io.jumun.benchmarks.timers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.jumun.benchmarks.ChildJvm;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The baseline, in a process of its own: db-scheduler with one-time tasks that do nothing, claimed
 * by locking and fetching in one statement. Each that is done is deleted in a transaction of its
 * own, as db-scheduler does it.
 */
final class DbScheduler {

  static final String TASK = "order-expiry";

  private static final Duration POLL = Duration.ofMillis(100);

  /** So that a thread never waits for a fetch: what its authors advise for throughput. */
  private static final double FETCH_BELOW = 1.0;

  private static final double FETCH_UP_TO = 4.0;

  private DbScheduler() {}

  /**
   * Tells {@code begun} after so many of warm-up, and {@code done NANOS} after so many more.
   *
   * @param arguments threads, tasks of warm-up, tasks that count
   */
  public static void main(String[] arguments) {
    int threads = Integer.parseInt(arguments[0]);
    long warmUp = Long.parseLong(arguments[1]);
    long all = warmUp + Long.parseLong(arguments[2]);
    var executed = new AtomicLong();
    var begun = new AtomicLong();
    var task =
        Tasks.oneTime(TASK)
            .execute(
                (_, _) -> {
                  long number = executed.incrementAndGet();
                  if (number == warmUp) {
                    begun.set(System.nanoTime());
                    ChildJvm.say("begun");
                  } else if (number == all) {
                    ChildJvm.say("done " + (System.nanoTime() - begun.get()));
                  }
                });
    try (var connections = pool(threads)) {
      Scheduler scheduler =
          Scheduler.create(connections, List.of(task))
              .threads(threads)
              .pollUsingLockAndFetch(FETCH_BELOW, FETCH_UP_TO)
              .pollingInterval(POLL)
              .build();
      scheduler.start();
      ChildJvm.readyUntilTold();
      scheduler.stop();
    }
  }

  private static HikariDataSource pool(int threads) {
    var config = new HikariConfig();
    config.setJdbcUrl(System.getenv("JUMUN_DATABASE_URL"));
    config.setUsername(System.getenv("JUMUN_DATABASE_USERNAME"));
    config.setPassword(System.getenv("JUMUN_DATABASE_PASSWORD"));
    config.setMaximumPoolSize(threads + 2);
    return new HikariDataSource(config);
  }
}
