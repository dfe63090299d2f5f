package io.jumun.scheduler.web.console;

import io.jumun.scheduler.application.ListTimers;
import io.jumun.scheduler.application.TimerPlace;
import io.jumun.scheduler.domain.Timer;
import io.jumun.scheduler.web.TimerCursor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Timers: those that are to elapse, those that are late, and those of a subject. */
@ConsolePage
class TimerPagesController {

  private static final int SHOWN = 50;

  private final ListTimers timers;

  TimerPagesController(ListTimers timers) {
    this.timers = timers;
  }

  /**
   * @param subject whose timers, whatever became of them; without it, those that are pending
   * @param late only those that should have elapsed
   */
  @GetMapping("/console/timers")
  String timers(
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "false") boolean late,
      @RequestParam(required = false) @Nullable String cursor,
      Model model) {
    TimerPlace place = cursor == null || cursor.isEmpty() ? null : TimerCursor.decode(cursor);
    // One more than shown tells whether there is another page.
    List<Timer> found = found(subject.strip(), late, place, SHOWN + 1);
    List<Timer> shown = found.subList(0, Math.min(SHOWN, found.size()));
    model.addAttribute("subject", subject.strip());
    model.addAttribute("late", late);
    model.addAttribute("backlog", timers.backlog());
    model.addAttribute("timers", shown);
    if (found.size() > SHOWN) {
      model.addAttribute("nextPage", page(subject.strip(), late, TimerPlace.of(shown.getLast())));
    }
    return "console/timers";
  }

  private List<Timer> found(String subject, boolean late, @Nullable TimerPlace place, int most) {
    if (!subject.isEmpty()) {
      return timers.about(subject, place, most);
    }
    return late ? timers.late(place, most) : timers.pending(place, most);
  }

  private static String page(String subject, boolean late, TimerPlace place) {
    return UriComponentsBuilder.fromPath("/console/timers")
        .queryParam("subject", "{subject}")
        .queryParam("late", late)
        .queryParam("cursor", TimerCursor.encode(place))
        .encode()
        .buildAndExpand(subject)
        .toString();
  }
}
