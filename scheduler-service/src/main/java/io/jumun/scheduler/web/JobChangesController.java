package io.jumun.scheduler.web;

import io.jumun.http.access.ForViewers;
import io.jumun.scheduler.application.ListChanges;
import io.jumun.scheduler.application.RecordedChange;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what to a job. */
@Tag(name = "Jobs")
@ForViewers
@RestController
class JobChangesController {

  private final ListChanges listChanges;

  JobChangesController(ListChanges listChanges) {
    this.listChanges = listChanges;
  }

  @Operation(
      summary = "Lists the changes of a job",
      description =
          "Who changed what and when, the newest first, also of a job that was deleted."
              + " Viewers and administrators.")
  @GetMapping("/jobs/{name}/changes")
  JobChangePage changes(
      @PathVariable String name,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    Long before = cursor == null ? null : ChangeCursor.decode(cursor);
    // One more than asked for tells whether there is another page.
    List<RecordedChange> found = listChanges.of(name, before, limit + 1);
    return JobChangePage.of(found, limit);
  }
}
