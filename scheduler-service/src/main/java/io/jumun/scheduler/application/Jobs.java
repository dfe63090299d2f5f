package io.jumun.scheduler.application;

import io.jumun.scheduler.domain.Job;
import io.jumun.scheduler.domain.JobChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every job there is. All times are the database's. */
public interface Jobs {

  /** By name. */
  List<Job> all();

  Optional<Job> find(String name);

  /** Keeps others from firing or changing it for the rest of this transaction. */
  Optional<Job> lock(String name);

  /** Locks the active jobs with something to do at that time, leaving out those that are locked. */
  List<Job> lockDue(Instant now, int most);

  /** How long until there is something to do; zero or less when there is, empty without any. */
  Optional<Duration> untilNext();

  Instant now();

  void fireNextAt(String name, Instant time);

  /** Stores a job and that it was created; false, and nothing, when there is one of that name. */
  boolean create(Job job, JobChange change);

  /** Stores a locked job as it now is, and for ever that it was changed. */
  void change(Job job, JobChange change);

  /** Takes a locked job away, and stores for ever that it was there. */
  void delete(String name, JobChange change);

  /** The newest first, also of a job that is gone; those before that one, if it is given. */
  List<RecordedChange> changes(String job, @Nullable Long before, int most);

  /** Active jobs whose time passed longer ago than that, and yet nobody fired. */
  long late(Duration after);
}
