package io.jumun.sandbox.api;

import io.jumun.sandbox.idempotency.Answer;
import io.jumun.sandbox.payment.GatewayError;
import io.jumun.sandbox.payment.Outcome;
import io.jumun.sandbox.wire.PaymentBody;
import io.jumun.sandbox.wire.TransactionBody;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts what happened into the gateway's words. */
@Component
class Answers {

  private final JsonMapper json;

  Answers(JsonMapper json) {
    this.json = json;
  }

  Answer to(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var payment) ->
          new Answer(HttpStatus.OK.value(), json.writeValueAsString(PaymentBody.of(payment)));
      case Outcome.Listed(var transactions) ->
          new Answer(
              HttpStatus.OK.value(),
              json.writeValueAsString(transactions.stream().map(TransactionBody::of).toList()));
      case Outcome.Refused(var error) -> of(error);
    };
  }

  Answer of(GatewayError error) {
    return new Answer(
        error.status(), json.writeValueAsString(new ErrorBody(error.code(), error.message())));
  }

  ResponseEntity<String> response(Answer answer) {
    return ResponseEntity.status(answer.status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(answer.body());
  }

  void send(GatewayError error, HttpServletResponse response) throws IOException {
    response.setStatus(error.status());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(of(error).body());
  }

  record ErrorBody(String code, String message) {}
}
