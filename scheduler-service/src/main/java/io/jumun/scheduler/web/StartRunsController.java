package io.jumun.scheduler.web;

import io.jumun.http.access.Caller;
import io.jumun.http.access.ForAdmins;
import io.jumun.http.idempotency.Idempotency;
import io.jumun.http.idempotency.IdempotencyKey;
import io.jumun.scheduler.application.RunJob;
import io.jumun.scheduler.domain.JobRun;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Runs that an operator wants. */
@Tag(name = "Runs")
@ForAdmins
@RestController
class StartRunsController {

  private final RunJob runJob;
  private final Idempotency idempotency;

  StartRunsController(RunJob runJob, Idempotency idempotency) {
    this.runJob = runJob;
    this.idempotency = idempotency;
  }

  @Operation(
      summary = "Runs a job now, or makes up for a past day",
      description = "Its schedule stays as it is, paused or not. Administrators only.")
  @ApiResponse(responseCode = "201", description = "Triggered")
  @PostMapping("/jobs/{name}/runs")
  ResponseEntity<RunView> run(
      @PathVariable String name,
      Caller caller,
      IdempotencyKey key,
      @Valid @RequestBody(required = false) @Nullable RunJobRequest body) {
    var request = RunJobRequest.of(body);
    return once(key, request, () -> start(name, request, caller.memberId().toString()));
  }

  @Operation(
      summary = "Runs again what came to nothing",
      description =
          "A new run of the same job for the same day, in place of one that failed, is overdue or"
              + " was skipped; 409 for any other. Administrators only.")
  @ApiResponse(responseCode = "201", description = "Triggered")
  @PostMapping("/runs/{id}/again")
  ResponseEntity<RunView> again(@PathVariable UUID id, Caller caller, IdempotencyKey key) {
    return once(key, "", () -> runJob.again(id, caller.memberId().toString()));
  }

  private ResponseEntity<RunView> once(IdempotencyKey key, Object request, Supplier<JobRun> run) {
    return idempotency.once(
        key,
        request,
        RunView.class,
        () -> ResponseEntity.status(HttpStatus.CREATED).body(RunView.of(run.get())));
  }

  private JobRun start(String name, RunJobRequest request, String by) {
    return request.businessDate() == null
        ? runJob.now(name, by)
        : runJob.forDay(name, request.businessDate(), by);
  }
}
