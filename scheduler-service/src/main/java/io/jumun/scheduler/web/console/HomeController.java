package io.jumun.scheduler.web.console;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The console's door, and what stands where there is nothing. */
@ConsolePage
class HomeController {

  @GetMapping("/console")
  String start() {
    return "redirect:" + Places.START;
  }

  /** Where {@link ToSignIn} sends who may not do what they tried. */
  @RequestMapping("/console/refused")
  @ResponseStatus(HttpStatus.FORBIDDEN)
  String refused(Model model) {
    model.addAttribute("status", 403);
    return "console/problem";
  }

  /** The files are looked for later, and only where no page is. */
  @GetMapping("/console/{page:(?!assets$).+}/**")
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String nothing(Model model) {
    model.addAttribute("status", 404);
    return "console/problem";
  }
}
