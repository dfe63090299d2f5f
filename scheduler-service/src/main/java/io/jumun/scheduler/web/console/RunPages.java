package io.jumun.scheduler.web.console;

import io.jumun.scheduler.application.ListRuns;
import io.jumun.scheduler.application.RunPlace;
import io.jumun.scheduler.domain.JobRun;
import io.jumun.scheduler.domain.RunStatus;
import io.jumun.scheduler.domain.RunTrigger;
import io.jumun.scheduler.web.RunCursor;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands on the pages of the execution log. */
@Component
class RunPages {

  private static final int SHOWN = 50;

  private final ListRuns runs;
  private final ConsoleProperties properties;

  RunPages(ListRuns runs, ConsoleProperties properties) {
    this.runs = runs;
    this.properties = properties;
  }

  String log(RunSearch search, Model model) {
    var place =
        search.cursor() == null || search.cursor().isEmpty()
            ? null
            : RunCursor.decode(search.cursor());
    // One more than shown tells whether there is another page.
    List<JobRun> found = runs.page(search.filter(properties.zone()), place, SHOWN + 1);
    List<JobRun> shown = found.subList(0, Math.min(SHOWN, found.size()));
    model.addAttribute("search", search);
    model.addAttribute("runs", shown);
    model.addAttribute("statuses", RunStatus.values());
    model.addAttribute("triggers", RunTrigger.values());
    if (found.size() > SHOWN) {
      String next = RunCursor.encode(RunPlace.of(shown.getLast()));
      model.addAttribute("nextPage", search.after(next));
    }
    return "console/runs";
  }
}
