package io.jumun.scheduler.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows operators who changed what about a job, the newest first, also after it was deleted. */
@Service
public class ListChanges {

  private final Jobs jobs;

  ListChanges(Jobs jobs) {
    this.jobs = jobs;
  }

  /**
   * @param before the last one of the page before; null for the first page
   * @throws JobNotFound when there never was a job of that name
   */
  public List<RecordedChange> of(String job, @Nullable Long before, int most) {
    List<RecordedChange> changes = jobs.changes(job, before, most);
    if (changes.isEmpty() && before == null && jobs.find(job).isEmpty()) {
      throw JobNotFound.named(job);
    }
    return changes;
  }
}
