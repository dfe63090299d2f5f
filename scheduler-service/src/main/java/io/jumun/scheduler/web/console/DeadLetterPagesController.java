package io.jumun.scheduler.web.console;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records that a service could not handle: looked for, read, replayed, settled. */
@ConsolePage
class DeadLetterPagesController {

  private static final int SHOWN_OF_ONE = 50;
  private static final int SHOWN_OF_EACH = 10;

  private final Services services;

  DeadLetterPagesController(Services services) {
    this.services = services;
  }

  @GetMapping("/console/dead-letters")
  String list(@ModelAttribute DeadLetterSearch search, Model model) {
    List<DeadLetterSection> sections = sections(search);
    model.addAttribute("search", search);
    model.addAttribute("services", Service.values());
    model.addAttribute("statuses", DeadLetterSearch.Status.values());
    model.addAttribute("sections", sections);
    model.addAttribute("none", sections.stream().allMatch(DeadLetterSection::isEmpty));
    return "console/dead-letters";
  }

  private List<DeadLetterSection> sections(DeadLetterSearch search) {
    if (search.service() != null) {
      var answer =
          services.get(search.service(), search.question(SHOWN_OF_ONE), DeadLetterList.class);
      return List.of(DeadLetterSection.of(search, search.service(), answer));
    }
    return services.each(search.question(SHOWN_OF_EACH), DeadLetterList.class).entrySet().stream()
        .map(asked -> DeadLetterSection.of(search, asked.getKey(), asked.getValue()))
        .toList();
  }

  @GetMapping("/console/dead-letters/{service}/{id}")
  String deadLetter(@PathVariable Service service, @PathVariable UUID id, Model model) {
    return page("console/dead-letter", service, id, model);
  }

  /** A replay has an effect that nothing takes back: it is asked for twice. */
  @GetMapping("/console/dead-letters/{service}/{id}/replay")
  String askToReplay(@PathVariable Service service, @PathVariable UUID id, Model model) {
    return page("console/dead-letter-replay", service, id, model);
  }

  private String page(String template, Service service, UUID id, Model model) {
    model.addAttribute("service", service);
    model.addAttribute(
        "letter",
        services
            .get(service, Question.of("/dead-letters/{id}", id), DeadLetterBody.class)
            .orNoPage(service));
    model.addAttribute("key", UUID.randomUUID());
    return template;
  }

  @PostMapping("/console/dead-letters/{service}/{id}/replay")
  String replay(
      @PathVariable Service service,
      @PathVariable UUID id,
      @RequestParam UUID key,
      RedirectAttributes flash) {
    return told(
        services.post(
            service,
            Question.of("/dead-letters/{id}/replays", id),
            key,
            Map.of(),
            DeadLetterBody.class),
        service,
        id,
        flash);
  }

  @PostMapping("/console/dead-letters/{service}/{id}/settlement")
  String settle(
      @PathVariable Service service,
      @PathVariable UUID id,
      @RequestParam UUID key,
      @RequestParam String reason,
      RedirectAttributes flash) {
    return told(
        services.post(
            service,
            Question.of("/dead-letters/{id}/settlement", id),
            key,
            Map.of("reason", reason),
            DeadLetterBody.class),
        service,
        id,
        flash);
  }

  /** The page of its effect shows how it stands now, whatever was said. */
  private static String told(
      Answer<DeadLetterBody> answer, Service service, UUID id, RedirectAttributes flash) {
    switch (answer) {
      case Answer.Given<DeadLetterBody>(var letter) ->
          flash.addFlashAttribute("done", "dead-letter.done." + letter.lastOutcome());
      case Answer.Refused<DeadLetterBody>(_, var detail) ->
          flash.addFlashAttribute("refusal", detail);
      case Answer.NoAnswer<DeadLetterBody>() -> flash.addFlashAttribute("unknown", true);
    }
    return "redirect:/console/dead-letters/" + service + "/" + id;
  }
}
