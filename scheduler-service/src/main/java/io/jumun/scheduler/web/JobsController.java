package io.jumun.scheduler.web;

import io.jumun.http.access.Caller;
import io.jumun.http.access.ForAdmins;
import io.jumun.http.access.ForViewers;
import io.jumun.http.idempotency.Idempotency;
import io.jumun.http.idempotency.IdempotencyKey;
import io.jumun.scheduler.application.ChangeJob;
import io.jumun.scheduler.application.CreateJob;
import io.jumun.scheduler.application.DeleteJob;
import io.jumun.scheduler.application.ListJobs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Jobs as operators see and handle them. */
@Tag(name = "Jobs")
@ForAdmins
@RestController
@RequestMapping("/jobs")
class JobsController {

  private final ListJobs listJobs;
  private final CreateJob createJob;
  private final ChangeJob changeJob;
  private final DeleteJob deleteJob;
  private final Idempotency idempotency;

  JobsController(
      ListJobs listJobs,
      CreateJob createJob,
      ChangeJob changeJob,
      DeleteJob deleteJob,
      Idempotency idempotency) {
    this.listJobs = listJobs;
    this.createJob = createJob;
    this.changeJob = changeJob;
    this.deleteJob = deleteJob;
    this.idempotency = idempotency;
  }

  @Operation(
      summary = "Lists all jobs",
      description = "By name, with their next ten times. Viewers and administrators.")
  @ForViewers
  @GetMapping
  JobList jobs() {
    return JobList.of(listJobs.all());
  }

  @Operation(summary = "Shows a job", description = "Viewers and administrators.")
  @ForViewers
  @GetMapping("/{name}")
  JobView job(@PathVariable String name) {
    return JobView.of(listJobs.named(name));
  }

  @Operation(
      summary = "Creates a job",
      description =
          "Its schedule begins now. 409 when there is one of that name. The work is done by the"
              + " service that knows the name; without one every run becomes overdue."
              + " Administrators only.")
  @ApiResponse(responseCode = "201", description = "Created")
  @PostMapping
  ResponseEntity<JobView> create(
      Caller caller, IdempotencyKey key, @Valid @RequestBody CreateJobRequest request) {
    return idempotency.once(
        key,
        request,
        JobView.class,
        () ->
            ResponseEntity.created(URI.create("/jobs/" + request.name()))
                .body(JobView.of(createJob.create(request.job(), by(caller)))));
  }

  @Operation(
      summary = "Pauses, resumes or changes a job",
      description =
          "A schedule that is resumed or changed begins now: nothing is caught up with."
              + " Administrators only.")
  @PatchMapping("/{name}")
  JobView change(
      @PathVariable String name, Caller caller, @Valid @RequestBody ChangeJobRequest request) {
    return JobView.of(changeJob.change(name, request.edit(), by(caller)));
  }

  @Operation(
      summary = "Deletes a job",
      description =
          "Also one that shipped: it can be created again, since services know their work by the"
              + " name. Its runs and the record of its changes stay. Administrators only.")
  @ApiResponse(responseCode = "204", description = "Deleted")
  @DeleteMapping("/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(
      @PathVariable String name,
      Caller caller,
      @Parameter(description = "The job's name once more") @RequestParam String confirm) {
    deleteJob.delete(name, confirm, by(caller));
  }

  private static String by(Caller caller) {
    return caller.memberId().toString();
  }
}
