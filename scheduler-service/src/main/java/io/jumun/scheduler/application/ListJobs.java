package io.jumun.scheduler.application;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Shows operators what there is to be done, and when. */
@Service
public class ListJobs {

  private final Jobs jobs;

  ListJobs(Jobs jobs) {
    this.jobs = jobs;
  }

  /** By name. */
  public List<ScheduledJob> all() {
    Instant now = jobs.now();
    return jobs.all().stream().map(job -> ScheduledJob.of(job, now)).toList();
  }

  /**
   * @throws JobNotFound when there is none of that name
   */
  public ScheduledJob named(String name) {
    return jobs.find(name)
        .map(job -> ScheduledJob.of(job, jobs.now()))
        .orElseThrow(() -> JobNotFound.named(name));
  }
}
