package io.jumun.scheduler.web;

import io.jumun.http.access.ForViewers;
import io.jumun.scheduler.application.PreviewSchedule;
import io.jumun.scheduler.domain.Cron;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Schedules that nobody has stored yet. */
@Tag(name = "Jobs")
@ForViewers
@RestController
class SchedulesController {

  private final PreviewSchedule previewSchedule;

  SchedulesController(PreviewSchedule previewSchedule) {
    this.previewSchedule = previewSchedule;
  }

  @Operation(
      summary = "Tells the next ten times of a schedule",
      description =
          "As they will really happen, with what changes of the clocks do to them. Nothing is"
              + " stored; a schedule that a job could not have is refused. Viewers and administrators.")
  @GetMapping("/schedules/preview")
  SchedulePreview preview(
      @RequestParam @Size(min = 1, max = Cron.LONGEST_EXPRESSION) String cron,
      @RequestParam(defaultValue = Cron.USUAL_ZONE) @Size(min = 1, max = Cron.LONGEST_ZONE)
          String zone) {
    Cron typed = Cron.typed(cron, zone);
    return SchedulePreview.of(typed, previewSchedule.of(typed));
  }
}
