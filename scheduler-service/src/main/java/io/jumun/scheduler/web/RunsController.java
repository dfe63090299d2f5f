package io.jumun.scheduler.web;

import io.jumun.scheduler.application.ListRuns;
import io.jumun.scheduler.application.RunFilter;
import io.jumun.scheduler.domain.JobRun;
import io.jumun.scheduler.domain.RunStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The execution log. */
@Tag(name = "Runs")
@SecurityRequirement(name = "bearer")
@RestController
class RunsController {

  private final ListRuns listRuns;

  RunsController(ListRuns listRuns) {
    this.listRuns = listRuns;
  }

  @Operation(
      summary = "Lists the runs of all jobs or of one",
      description = "The newest first. Administrators only.")
  @GetMapping("/runs")
  RunPage runs(
      @RequestParam(required = false) @Size(min = 1, max = 100) @Nullable String job,
      @RequestParam(required = false) @Nullable RunStatus status,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var after = cursor == null ? null : RunCursor.decode(cursor);
    // One more than asked for tells whether there is another page.
    List<JobRun> found = listRuns.page(new RunFilter(job, status), after, limit + 1);
    return RunPage.of(found, limit);
  }
}
