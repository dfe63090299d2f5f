package io.jumun.scheduler.web;

import io.jumun.http.access.ForAdmins;
import io.jumun.scheduler.application.ListTimers;
import io.jumun.scheduler.domain.Timer;
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
@ForAdmins
@RestController
class TimersController {

  private final ListTimers listTimers;

  TimersController(ListTimers listTimers) {
    this.listTimers = listTimers;
  }

  @Operation(
      summary = "Lists a subject's timers",
      description =
          "By due time, also those that have elapsed or were cancelled. Administrators only.")
  @GetMapping("/timers")
  TimerPage timers(
      @RequestParam @Size(min = 1, max = 200) String subject,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var after = cursor == null ? null : TimerCursor.decode(cursor);
    // One more than asked for tells whether there is another page.
    List<Timer> found = listTimers.about(subject, after, limit + 1);
    return TimerPage.of(found, limit);
  }
}
