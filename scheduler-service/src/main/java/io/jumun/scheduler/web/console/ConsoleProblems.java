package io.jumun.scheduler.web.console;

import io.jumun.scheduler.application.JobNotFound;
import io.jumun.scheduler.application.NotAPastDay;
import io.jumun.scheduler.application.NothingToRepeat;
import io.jumun.scheduler.application.RunNotFound;
import io.jumun.scheduler.web.InvalidCursor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What goes wrong on a page is told on a page. */
@ControllerAdvice(annotations = ConsolePage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConsoleProblems {

  private static final Logger log = LoggerFactory.getLogger(ConsoleProblems.class);

  private final Frame frame;

  ConsoleProblems(Frame frame) {
    this.frame = frame;
  }

  @ExceptionHandler({JobNotFound.class, RunNotFound.class})
  ModelAndView notThere(RuntimeException problem) {
    return page(HttpStatus.NOT_FOUND, problem.getMessage());
  }

  @ExceptionHandler({NothingToRepeat.class, NotAPastDay.class})
  ModelAndView impossible(RuntimeException problem) {
    return page(HttpStatus.CONFLICT, problem.getMessage());
  }

  @ExceptionHandler
  ModelAndView notAnswered(NotAnswered problem) {
    return page(problem.status(), problem.getMessage());
  }

  @ExceptionHandler({InvalidCursor.class, TypeMismatchException.class})
  ModelAndView wrongAddress() {
    return page(HttpStatus.BAD_REQUEST, null);
  }

  @ExceptionHandler
  ModelAndView anythingElse(Exception failure) {
    if (failure instanceof ErrorResponse refusal && refusal.getStatusCode().is4xxClientError()) {
      var status = HttpStatus.valueOf(refusal.getStatusCode().value());
      return page(status, status.getReasonPhrase());
    }
    log.error("A page of the console failed", failure);
    return page(HttpStatus.INTERNAL_SERVER_ERROR, null);
  }

  private ModelAndView page(HttpStatus status, @Nullable String detail) {
    var page = new ModelAndView("console/problem");
    page.setStatus(status);
    page.addObject("status", status.value());
    page.addObject("detail", detail);
    page.addObject("times", frame.times());
    page.addObject("now", frame.now());
    return page;
  }
}
