package io.jumun.scheduler.web.console;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Orders, and what happened to one across all services. */
@ConsolePage
class OrderPagesController {

  private static final int SHOWN = 50;

  private final Services services;
  private final OrderStory story;

  OrderPagesController(Services services, OrderStory story) {
    this.services = services;
    this.story = story;
  }

  /**
   * @param number of an order, whose page is shown at once
   */
  @GetMapping("/console/orders")
  String orders(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(required = false) SeenOrder.@Nullable Status status,
      @RequestParam(required = false) @Nullable String cursor,
      Model model) {
    Optional<UUID> wanted = OrderNumber.in(number);
    if (wanted.isPresent()) {
      return "redirect:/console/orders/" + wanted.get();
    }
    model.addAttribute("number", number.strip());
    model.addAttribute("status", status);
    model.addAttribute("statuses", SeenOrder.Status.values());
    show(status, cursor, model);
    return "console/orders";
  }

  private void show(SeenOrder.@Nullable Status status, @Nullable String cursor, Model model) {
    var question =
        Question.of("/orders").with("status", status).with("cursor", cursor).with("limit", SHOWN);
    var answer = services.get(Service.ORDER, question, SeenOrder.Page.class);
    model.addAttribute("troubles", Trouble.with(Service.ORDER, answer).stream().toList());
    if (answer instanceof Answer.Given<SeenOrder.Page>(var page)) {
      model.addAttribute("orders", page.items());
      var next = NextPage.of("/console/orders").with("status", status);
      model.addAttribute("nextPage", next.after(page.nextCursor()));
    }
  }

  @GetMapping("/console/orders/{id}")
  String order(@PathVariable UUID id, Model model, HttpServletResponse response) {
    TimeLine line = story.of(id);
    model.addAttribute("id", id);
    model.addAllAttributes(line.facts());
    model.addAttribute("happenings", line.happenings());
    model.addAttribute("troubles", line.troubles());
    model.addAttribute("unknown", line.isUnknown());
    if (line.isUnknown()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
    }
    return "console/order";
  }
}
