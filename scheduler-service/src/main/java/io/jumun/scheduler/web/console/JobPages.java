package io.jumun.scheduler.web.console;

import io.jumun.scheduler.application.ListChanges;
import io.jumun.scheduler.application.ListJobs;
import io.jumun.scheduler.application.ListRuns;
import io.jumun.scheduler.application.PreviewSchedule;
import io.jumun.scheduler.application.RunFilter;
import io.jumun.scheduler.domain.Cron;
import io.jumun.scheduler.domain.InvalidSchedule;
import io.jumun.scheduler.domain.JobRun;
import io.jumun.scheduler.domain.Misfire;
import java.time.ZoneId;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands on the pages about jobs. */
@Component
class JobPages {

  private static final int SHOWN = 10;

  private final ListJobs jobs;
  private final ListRuns runs;
  private final ListChanges changes;
  private final PreviewSchedule schedules;

  JobPages(ListJobs jobs, ListRuns runs, ListChanges changes, PreviewSchedule schedules) {
    this.jobs = jobs;
    this.runs = runs;
    this.changes = changes;
    this.schedules = schedules;
  }

  String list(Model model) {
    model.addAttribute("jobs", jobs.all());
    model.addAttribute(
        "lastRuns",
        runs.lastOfEachJob().stream().collect(Collectors.toMap(JobRun::job, Function.identity())));
    model.addAttribute("key", UUID.randomUUID());
    return "console/jobs";
  }

  String job(String name, Model model) {
    var scheduled = jobs.named(name);
    model.addAttribute("job", scheduled.job());
    model.addAttribute("runs", runs.page(RunFilter.ofJob(name), null, SHOWN));
    model.addAttribute("changes", changes.of(name, null, SHOWN));
    model.addAttribute("key", UUID.randomUUID());
    Cron cron = scheduled.job().cron();
    preview(cron.expression(), cron.zone(), model);
    return "console/job";
  }

  JobForm formOf(String name) {
    return JobForm.of(jobs.named(name).job());
  }

  String form(JobForm form, boolean fresh, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("fresh", fresh);
    model.addAttribute("policies", Misfire.Policy.values());
    model.addAttribute("zones", new TreeSet<>(ZoneId.getAvailableZoneIds()));
    preview(String.valueOf(form.cron()), String.valueOf(form.zone()), model);
    return "console/job-form";
  }

  String deletion(String name, Model model) {
    model.addAttribute("job", jobs.named(name).job());
    return "console/job-delete";
  }

  /** The next times, or why there are none. */
  String preview(String cron, String zone, Model model) {
    try {
      Cron typed = Cron.typed(cron, zone);
      model.addAttribute("nextTimes", schedules.of(typed));
      model.addAttribute("nextZone", typed.zone());
    } catch (InvalidSchedule impossible) {
      model.addAttribute("impossible", impossible.getMessage());
    }
    return "console/preview :: preview";
  }
}
