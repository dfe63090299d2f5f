package io.jumun.scheduler.web.console;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Payments that need a person, and what a person may have done about one. */
@ConsolePage
class PaymentPagesController {

  private final PaymentLists lists;
  private final Services services;

  PaymentPagesController(PaymentLists lists, Services services) {
    this.lists = lists;
    this.services = services;
  }

  @GetMapping("/console/payments")
  String payments(
      @RequestParam(defaultValue = "NEED_A_PERSON") PaymentsShown show,
      @RequestParam(required = false) @Nullable String cursor,
      Model model) {
    var found = lists.of(show, cursor);
    model.addAttribute("show", show);
    model.addAttribute("kinds", PaymentsShown.values());
    model.addAttribute("payments", found.payments());
    model.addAttribute("troubles", found.troubles());
    model.addAttribute("more", found.more());
    model.addAttribute(
        "nextPage", NextPage.of("/console/payments").with("show", show).after(found.nextCursor()));
    return "console/payments";
  }

  @GetMapping("/console/payments/{id}")
  String payment(@PathVariable UUID id, Model model, HttpServletResponse response) {
    List<Chapter> chapters =
        services.<Chapter>atOnce(
            () -> chapter("payment", "/payments/{id}", id, SeenPayment.class),
            () -> chapter("resolutions", "/payments/{id}/resolutions", id, SeenResolutions.class));
    var told = TimeLine.of(chapters);
    boolean unknown = !told.facts().containsKey("payment") && told.troubles().isEmpty();
    model.addAttribute("id", id);
    model.addAllAttributes(told.facts());
    model.addAttribute("troubles", told.troubles());
    model.addAttribute("unknown", unknown);
    if (!model.containsAttribute("refusal")) {
      model.addAttribute("key", UUID.randomUUID());
    }
    if (unknown) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
    }
    return "console/payment";
  }

  @PostMapping("/console/payments/{id}/resolution")
  String resolve(
      @PathVariable UUID id,
      @RequestParam UUID key,
      @RequestParam String action,
      @RequestParam String reason,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var answer =
        services.post(
            Service.PAYMENT,
            Question.of("/payments/{id}/resolution", id),
            key,
            Map.of("action", action, "reason", reason.strip()),
            SeenPayment.class);
    return switch (answer) {
      case Answer.Given<SeenPayment> _ -> {
        flash.addFlashAttribute("done", "payment.resolved");
        yield "redirect:/console/payments/" + id;
      }
      case Answer.Refused<SeenPayment> refused ->
          again(id, action, Refusal.of(refused, reason, response), model, response);
      case Answer.NoAnswer<SeenPayment> _ ->
          again(id, action, Refusal.withoutAnswer(key, reason, response), model, response);
    };
  }

  private String again(
      UUID id, String action, Refusal refusal, Model model, HttpServletResponse response) {
    model.addAttribute("refusal", refusal);
    model.addAttribute("key", refusal.key());
    model.addAttribute("action", action);
    return payment(id, model, response);
  }

  private <T> Chapter chapter(String name, String path, UUID id, Class<T> type) {
    return Chapter.of(
        Service.PAYMENT,
        name,
        services.get(Service.PAYMENT, Question.of(path, id), type),
        _ -> List.of());
  }
}
