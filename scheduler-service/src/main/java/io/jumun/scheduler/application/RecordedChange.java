package io.jumun.scheduler.application;

import io.jumun.scheduler.domain.JobChange;
import java.time.Instant;

/**
 * A change of a job as it was written down.
 *
 * @param id grows
 */
public record RecordedChange(long id, Instant at, JobChange change) {}
