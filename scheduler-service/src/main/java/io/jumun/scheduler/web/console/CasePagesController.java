package io.jumun.scheduler.web.console;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where our books and the gateway's differ, and how each difference was settled. */
@ConsolePage
class CasePagesController {

  private static final int NOTHING_THERE = 404;

  private final Services services;

  CasePagesController(Services services) {
    this.services = services;
  }

  @GetMapping("/console/cases")
  String cases(@ModelAttribute("search") CaseSearch search, Model model) {
    var answer = services.get(Service.PAYMENT, search.question(), SeenCase.Page.class);
    model.addAttribute("troubles", Trouble.with(Service.PAYMENT, answer).stream().toList());
    if (answer instanceof Answer.Given<SeenCase.Page>(var page)) {
      model.addAttribute("cases", page.items());
      model.addAttribute("nextPage", search.after(page.nextCursor()));
    }
    return "console/cases";
  }

  @GetMapping("/console/cases/{id}")
  String difference(@PathVariable UUID id, Model model, HttpServletResponse response) {
    var answer =
        services.get(
            Service.PAYMENT,
            Question.of("/payments/reconciliation-cases/{id}", id),
            SeenCase.class);
    model.addAttribute("troubles", Trouble.with(Service.PAYMENT, answer).stream().toList());
    if (!model.containsAttribute("refusal")) {
      model.addAttribute("key", UUID.randomUUID());
    }
    if (answer instanceof Answer.Given<SeenCase>(var found)) {
      model.addAttribute("found", found);
    }
    if (answer instanceof Answer.Refused<SeenCase>(var status, _) && status == NOTHING_THERE) {
      response.setStatus(NOTHING_THERE);
    }
    return "console/case";
  }

  @PostMapping("/console/cases/{id}/settlement")
  String settle(
      @PathVariable UUID id,
      @RequestParam UUID key,
      @RequestParam String reason,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var answer =
        services.post(
            Service.PAYMENT,
            Question.of("/payments/reconciliation-cases/{id}/settlement", id),
            key,
            Map.of("reason", reason.strip()),
            SeenCase.class);
    return switch (answer) {
      case Answer.Given<SeenCase> _ -> {
        flash.addFlashAttribute("done", "case.is-settled");
        yield "redirect:/console/cases/" + id;
      }
      case Answer.Refused<SeenCase> refused ->
          again(id, Refusal.of(refused, reason, response), model, response);
      case Answer.NoAnswer<SeenCase> _ ->
          again(id, Refusal.withoutAnswer(key, reason, response), model, response);
    };
  }

  private String again(UUID id, Refusal refusal, Model model, HttpServletResponse response) {
    model.addAttribute("refusal", refusal);
    model.addAttribute("key", refusal.key());
    return difference(id, model, response);
  }
}
