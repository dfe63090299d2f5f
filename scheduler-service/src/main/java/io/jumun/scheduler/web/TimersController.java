package io.jumun.scheduler.web;

import io.jumun.http.access.ForViewers;
import io.jumun.scheduler.application.ListTimers;
import io.jumun.scheduler.application.TimerPlace;
import io.jumun.scheduler.domain.Timer;
import io.jumun.scheduler.domain.TimerStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Timers as operators see them; they are asked for and cancelled through Kafka only. */
@Tag(name = "Timers")
@ForViewers
@RestController
class TimersController {

  private final ListTimers listTimers;

  TimersController(ListTimers listTimers) {
    this.listTimers = listTimers;
  }

  @Operation(
      summary = "Lists a subject's timers, or those that are to elapse",
      description =
          "Of a subject all, also those that have elapsed or were cancelled; with status=PENDING"
              + " those that are to elapse, and with late=true, too, only those that should have."
              + " By due time. Viewers and administrators.")
  @GetMapping("/timers")
  TimerPage timers(
      @RequestParam(required = false) @Size(min = 1, max = 200) @Nullable String subject,
      @RequestParam(required = false) @Nullable TimerStatus status,
      @RequestParam(defaultValue = "false") boolean late,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var after = cursor == null ? null : TimerCursor.decode(cursor);
    // One more than asked for tells whether there is another page.
    return TimerPage.of(found(subject, status, late, after, limit + 1), limit);
  }

  /** One index serves the subjects, another those that are to elapse, and none both at once. */
  private List<Timer> found(
      @Nullable String subject,
      @Nullable TimerStatus status,
      boolean late,
      @Nullable TimerPlace after,
      int most) {
    if (subject != null && status == null && !late) {
      return listTimers.about(subject, after, most);
    }
    if (subject == null && status == TimerStatus.PENDING) {
      return late ? listTimers.late(after, most) : listTimers.pending(after, most);
    }
    throw UnclearQuestion.aboutTimers();
  }
}
