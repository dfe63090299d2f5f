package io.jumun.scheduler.web;

import io.jumun.http.access.Caller;
import io.jumun.http.idempotency.Idempotency;
import io.jumun.http.idempotency.IdempotencyKey;
import io.jumun.scheduler.application.ChangeJob;
import io.jumun.scheduler.application.ListJobs;
import io.jumun.scheduler.application.RunJob;
import io.jumun.scheduler.domain.JobRun;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Jobs as operators see and handle them. */
@Tag(name = "Jobs")
@SecurityRequirement(name = "bearer")
@RestController
@RequestMapping("/jobs")
class JobsController {

  private final ListJobs listJobs;
  private final ChangeJob changeJob;
  private final RunJob runJob;
  private final Idempotency idempotency;

  JobsController(ListJobs listJobs, ChangeJob changeJob, RunJob runJob, Idempotency idempotency) {
    this.listJobs = listJobs;
    this.changeJob = changeJob;
    this.runJob = runJob;
    this.idempotency = idempotency;
  }

  @Operation(
      summary = "Lists all jobs",
      description = "By name, with their next ten times. Administrators only.")
  @GetMapping
  JobList jobs() {
    return JobList.of(listJobs.all());
  }

  @Operation(summary = "Shows a job", description = "Administrators only.")
  @GetMapping("/{name}")
  JobView job(@PathVariable String name) {
    return JobView.of(listJobs.named(name));
  }

  @Operation(
      summary = "Pauses, resumes or changes a job",
      description =
          "A schedule that is resumed or changed begins now: nothing is caught up with."
              + " Administrators only.")
  @PatchMapping("/{name}")
  JobView change(
      @PathVariable String name, Caller caller, @Valid @RequestBody ChangeJobRequest request) {
    return JobView.of(changeJob.change(name, request.edit(), caller.memberId().toString()));
  }

  @Operation(
      summary = "Runs a job now, or makes up for a past day",
      description = "Its schedule stays as it is, paused or not. Administrators only.")
  @ApiResponse(responseCode = "201", description = "Triggered")
  @PostMapping("/{name}/runs")
  ResponseEntity<RunView> run(
      @PathVariable String name,
      Caller caller,
      IdempotencyKey key,
      @Valid @RequestBody(required = false) @Nullable RunJobRequest body) {
    var request = RunJobRequest.of(body);
    return idempotency.once(
        key,
        request,
        RunView.class,
        () ->
            ResponseEntity.status(HttpStatus.CREATED)
                .body(RunView.of(start(name, request, caller.memberId().toString()))));
  }

  private JobRun start(String name, RunJobRequest request, String by) {
    return request.businessDate() == null
        ? runJob.now(name, by)
        : runJob.forDay(name, request.businessDate(), by);
  }
}
