package io.jumun.scheduler.web.console;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the services stand: who relays their outbox, and what they could not handle. */
@ConsolePage
class ServicePagesController {

  private static final Question RELAY = Question.of("/relay");
  private static final Question DEAD_LETTERS =
      Question.of("/dead-letters").with("status", "OPEN").with("limit", 1);

  private final Services services;

  ServicePagesController(Services services) {
    this.services = services;
  }

  @GetMapping("/console/services")
  String services(Model model) {
    model.addAttribute("standings", services.each(this::ask).values());
    return "console/services";
  }

  private ServiceStanding ask(Service service) {
    var relay = services.get(service, RELAY, RelayAnswer.class);
    // Who is silent once is not asked a second time.
    return new ServiceStanding(
        service,
        relay,
        relay instanceof Answer.NoAnswer
            ? new Answer.NoAnswer<>()
            : services.get(service, DEAD_LETTERS, DeadLetterList.class));
  }
}
