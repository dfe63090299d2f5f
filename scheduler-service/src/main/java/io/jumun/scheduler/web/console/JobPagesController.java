package io.jumun.scheduler.web.console;

import io.jumun.http.access.Caller;
import io.jumun.scheduler.application.ChangeJob;
import io.jumun.scheduler.application.CreateJob;
import io.jumun.scheduler.application.DeleteJob;
import io.jumun.scheduler.application.DeletionNotConfirmed;
import io.jumun.scheduler.application.JobExists;
import io.jumun.scheduler.domain.InvalidSchedule;
import io.jumun.scheduler.domain.JobEdit;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Jobs: what can be done with them. Each form answers with the page that shows its effect. */
@ConsolePage
class JobPagesController {

  private final JobPages pages;
  private final CreateJob createJob;
  private final ChangeJob changeJob;
  private final DeleteJob deleteJob;

  JobPagesController(
      JobPages pages, CreateJob createJob, ChangeJob changeJob, DeleteJob deleteJob) {
    this.pages = pages;
    this.createJob = createJob;
    this.changeJob = changeJob;
    this.deleteJob = deleteJob;
  }

  @GetMapping("/console/jobs")
  String list(Model model) {
    return pages.list(model);
  }

  @GetMapping("/console/jobs/{name}")
  String job(@PathVariable String name, Model model) {
    return pages.job(name, model);
  }

  @GetMapping("/console/new-job")
  String newJob(Model model) {
    return pages.form(JobForm.empty(), true, model);
  }

  @PostMapping("/console/new-job")
  String create(
      @ModelAttribute JobForm form,
      Caller caller,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return told(
        () -> createJob.create(form.job(), by(caller)).job().name(),
        "job.created",
        flash,
        () -> pages.form(form, true, model),
        model,
        response);
  }

  @GetMapping("/console/jobs/{name}/edit")
  String edit(@PathVariable String name, Model model) {
    return pages.form(pages.formOf(name), false, model);
  }

  @PostMapping("/console/jobs/{name}/edit")
  String change(
      @PathVariable String name,
      @ModelAttribute JobForm form,
      Caller caller,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return told(
        () -> changeJob.change(name, form.edit(), by(caller)).job().name(),
        "job.changed",
        flash,
        () -> pages.form(form, false, model),
        model,
        response);
  }

  @PostMapping("/console/jobs/{name}/active")
  String pauseOrResume(
      @PathVariable String name,
      @RequestParam boolean active,
      @RequestParam String back,
      Caller caller,
      RedirectAttributes flash) {
    changeJob.change(name, JobEdit.active(active), by(caller));
    return done(flash, active ? "job.resumed" : "job.paused", name, Places.inConsole(back));
  }

  @GetMapping("/console/jobs/{name}/delete")
  String askToDelete(@PathVariable String name, Model model) {
    return pages.deletion(name, model);
  }

  @PostMapping("/console/jobs/{name}/delete")
  String delete(
      @PathVariable String name,
      @RequestParam String confirm,
      Caller caller,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      deleteJob.delete(name, confirm.strip(), by(caller));
      return done(flash, "job.deleted", name, Places.START);
    } catch (DeletionNotConfirmed e) {
      refuse(e, model, response);
      return pages.deletion(name, model);
    }
  }

  @GetMapping("/console/schedule-preview")
  String preview(@RequestParam String cron, @RequestParam String zone, Model model) {
    return pages.preview(cron, zone, model);
  }

  /** What was typed stays on the page until it makes sense. */
  private static String told(
      Supplier<String> work,
      String message,
      RedirectAttributes flash,
      Supplier<String> again,
      Model model,
      HttpServletResponse response) {
    try {
      String name = work.get();
      return done(flash, message, name, Places.START + "/" + name);
    } catch (InvalidSchedule | JobExists | IllegalArgumentException e) {
      refuse(e, model, response);
      return again.get();
    }
  }

  private static void refuse(RuntimeException refusal, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("refusal", refusal.getMessage());
  }

  private static String done(RedirectAttributes flash, String message, String name, String place) {
    flash.addFlashAttribute("done", message);
    flash.addFlashAttribute("doneWith", name);
    return "redirect:" + place;
  }

  private static String by(Caller caller) {
    return caller.memberId().toString();
  }
}
