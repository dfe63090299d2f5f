package io.jumun.scheduler.web;

import io.jumun.scheduler.application.ScheduledJob;
import java.util.List;

/** All jobs: there are few, so there are no pages. */
record JobList(List<JobView> items) {

  static JobList of(List<ScheduledJob> jobs) {
    return new JobList(jobs.stream().map(JobView::of).toList());
  }
}
