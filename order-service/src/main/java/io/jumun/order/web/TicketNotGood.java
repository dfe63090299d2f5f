package io.jumun.order.web;

import io.jumun.http.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Used, too old, for another order or never issued: which of these, nobody is told. */
class TicketNotGood extends ErrorResponseException {

  TicketNotGood() {
    super(
        HttpStatus.UNAUTHORIZED,
        Problems.of(
            HttpStatus.UNAUTHORIZED,
            "ticket-not-good",
            "Ticket not good",
            "A ticket is good once and for 30 seconds. Ask for another with POST"
                + " /orders/{id}/event-tickets."),
        null);
  }
}
