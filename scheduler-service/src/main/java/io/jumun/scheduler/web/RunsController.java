package io.jumun.scheduler.web;

import io.jumun.http.access.ForViewers;
import io.jumun.scheduler.application.ListRuns;
import io.jumun.scheduler.application.RunFilter;
import io.jumun.scheduler.domain.JobRun;
import io.jumun.scheduler.domain.RunStatus;
import io.jumun.scheduler.domain.RunTrigger;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The execution log. */
@Tag(name = "Runs")
@ForViewers
@RestController
class RunsController {

  private final ListRuns listRuns;

  RunsController(ListRuns listRuns) {
    this.listRuns = listRuns;
  }

  @Operation(
      summary = "Lists the runs of all jobs or of one",
      description =
          "The newest first; started at from or later and before to, if they are given."
              + " Viewers and administrators.")
  @GetMapping("/runs")
  RunPage runs(
      @RequestParam(required = false) @Size(min = 1, max = 100) @Nullable String job,
      @RequestParam(required = false) @Nullable RunStatus status,
      @RequestParam(required = false) @Nullable RunTrigger trigger,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var after = cursor == null ? null : RunCursor.decode(cursor);
    // One more than asked for tells whether there is another page.
    var filter = new RunFilter(job, status, trigger, from, to);
    List<JobRun> found = listRuns.page(filter, after, limit + 1);
    return RunPage.of(found, limit);
  }

  @Operation(summary = "Shows a run", description = "Viewers and administrators.")
  @GetMapping("/runs/{id}")
  RunView run(@PathVariable UUID id) {
    return RunView.of(listRuns.withId(id));
  }
}
