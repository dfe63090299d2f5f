package io.jumun.sandbox.api;

import io.jumun.sandbox.SandboxProperties;
import io.jumun.sandbox.connection.HangUp;
import io.jumun.sandbox.fault.Fault;
import io.jumun.sandbox.fault.Faults;
import io.jumun.sandbox.idempotency.Answer;
import io.jumun.sandbox.idempotency.Once;
import io.jumun.sandbox.payment.GatewayError;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Where calls wait, are recognised by their keys, and meet their faults. */
@Component
class FrontDoor {

  private final Faults faults;
  private final Once once;
  private final Answers answers;
  private final Duration swallow;

  FrontDoor(Faults faults, Once once, Answers answers, SandboxProperties properties) {
    this.faults = faults;
    this.once = once;
    this.answers = answers;
    this.swallow = properties.swallow();
  }

  /**
   * @return null when the connection was broken: there is nobody left to answer
   */
  @Nullable ResponseEntity<String> let(Call call, Work work) {
    Optional<Answer> answer = answer(call, work);
    if (answer.isEmpty()) {
      HangUp.on(call.request());
    }
    return answer.map(answers::response).orElse(null);
  }

  private Optional<Answer> answer(Call call, Work work) {
    return switch (call.ownFault().orElseGet(() -> faults.next(call.operation(), call.orderId()))) {
      case Fault.None _ -> Optional.of(execute(call, faults.latency(), work, null));
      case Fault.Decline(var error) -> Optional.of(execute(call, faults.latency(), work, error));
      case Fault.ExecuteThenError(var error) -> {
        execute(call, faults.latency(), work, null);
        yield Optional.of(answers.of(error));
      }
      case Fault.ExecuteThenDrop _ -> {
        execute(call, faults.latency(), work, null);
        yield Optional.empty();
      }
      case Fault.Swallow _ -> {
        Pause.of(swallow);
        yield Optional.empty();
      }
      case Fault.Late(var delay, var executeLate) ->
          Optional.of(executeLate ? late(call, work, delay) : answerLate(call, work, delay));
      case Fault.ServerError _ -> Optional.of(serverError());
      case Fault.Garbage(var executed) -> Optional.of(garbage(call, work, executed));
    };
  }

  private Answer execute(Call call, Duration waiting, Work work, @Nullable GatewayError decline) {
    var key = call.key();
    if (key.isEmpty()) {
      Pause.of(waiting);
      return answers.to(work.run(decline));
    }
    return once.run(key.get(), () -> Pause.of(waiting), () -> answers.to(work.run(decline)))
        .orElseGet(() -> answers.of(GatewayError.IDEMPOTENT_REQUEST_PROCESSING));
  }

  private Answer late(Call call, Work work, Duration delay) {
    return execute(call, faults.latency().plus(delay), work, null);
  }

  private Answer answerLate(Call call, Work work, Duration delay) {
    Answer answer = execute(call, faults.latency(), work, null);
    Pause.of(delay);
    return answer;
  }

  private Answer serverError() {
    Pause.of(faults.latency());
    return answers.of(GatewayError.FAILED_INTERNAL_SYSTEM_PROCESSING);
  }

  private Answer garbage(Call call, Work work, boolean executed) {
    if (executed) {
      execute(call, faults.latency(), work, null);
    }
    return new Answer(200, "{\"mId\":\"sandbox\",\"paymentKey\":\"tsb");
  }
}
