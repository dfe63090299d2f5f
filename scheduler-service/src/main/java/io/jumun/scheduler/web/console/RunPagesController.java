package io.jumun.scheduler.web.console;

import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE;

import io.jumun.http.access.Caller;
import io.jumun.http.idempotency.Idempotency;
import io.jumun.http.idempotency.IdempotencyKey;
import io.jumun.scheduler.application.ListRuns;
import io.jumun.scheduler.application.RunJob;
import io.jumun.scheduler.domain.JobRun;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The execution log, and runs that an operator wants: one for a form, however often it is sent. */
@ConsolePage
class RunPagesController {

  private final ListRuns listRuns;
  private final RunJob runJob;
  private final RunPages pages;
  private final Idempotency idempotency;

  RunPagesController(ListRuns listRuns, RunJob runJob, RunPages pages, Idempotency idempotency) {
    this.listRuns = listRuns;
    this.runJob = runJob;
    this.pages = pages;
    this.idempotency = idempotency;
  }

  @GetMapping("/console/runs")
  String log(@ModelAttribute RunSearch search, Model model) {
    return pages.log(search, model);
  }

  @GetMapping("/console/runs/{id}")
  String run(@PathVariable UUID id, Model model) {
    model.addAttribute("run", listRuns.withId(id));
    model.addAttribute("key", UUID.randomUUID());
    return "console/run";
  }

  @PostMapping("/console/jobs/{name}/runs")
  String run(
      @PathVariable String name,
      @RequestParam UUID key,
      @RequestParam(required = false) @DateTimeFormat(iso = DATE) @Nullable LocalDate day,
      Caller caller,
      RedirectAttributes flash) {
    String by = caller.memberId().toString();
    // One page has forms for several days: each of them counts for itself.
    String path = "/console/jobs/" + name + "/runs/" + day;
    return once(
        new IdempotencyKey(by, "POST", path, key.toString()),
        "",
        () -> day == null ? runJob.now(name, by) : runJob.forDay(name, day, by),
        flash);
  }

  @PostMapping("/console/runs/{id}/again")
  String again(
      @PathVariable UUID id, @RequestParam UUID key, Caller caller, RedirectAttributes flash) {
    String by = caller.memberId().toString();
    return once(
        new IdempotencyKey(by, "POST", "/console/runs/" + id + "/again", key.toString()),
        "",
        () -> runJob.again(id, by),
        flash);
  }

  private String once(
      IdempotencyKey key, String request, Supplier<JobRun> run, RedirectAttributes flash) {
    var started =
        idempotency.once(
            key, request, String.class, () -> ResponseEntity.ok(run.get().id().toString()));
    flash.addFlashAttribute("done", "run.started-now");
    return "redirect:/console/runs/" + started.getBody();
  }
}
