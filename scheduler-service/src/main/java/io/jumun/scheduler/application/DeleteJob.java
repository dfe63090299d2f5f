package io.jumun.scheduler.application;

import io.jumun.scheduler.domain.Job;
import io.jumun.scheduler.domain.JobChange;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a job away, also one that shipped: services know their work by the job's name, so it can be
 * created again. Its runs and the record of its changes stay.
 */
@Service
public class DeleteJob {

  private final Jobs jobs;

  DeleteJob(Jobs jobs) {
    this.jobs = jobs;
  }

  /**
   * @param confirmed the name once more, so that nobody deletes a job by a slip of the hand
   * @param by the operator's member id
   * @throws DeletionNotConfirmed when it is another name
   * @throws JobNotFound when there is none of that name
   */
  @Transactional
  public void delete(String name, String confirmed, String by) {
    Job job = jobs.lock(name).orElseThrow(() -> JobNotFound.named(name));
    if (!confirmed.equals(name)) {
      throw DeletionNotConfirmed.of(name);
    }
    jobs.delete(name, JobChange.deleted(job, by));
  }
}
