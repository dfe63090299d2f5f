package io.jumun.sandbox.idempotency;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a request once per key; its effect and its answer are stored in one transaction. */
@Component
public class Once {

  private final KnownRequests requests;
  private final TransactionTemplate transaction;

  Once(KnownRequests requests, PlatformTransactionManager transactions) {
    this.requests = requests;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * @param waiting done while the key is held and before the work, outside any transaction
   * @return the first request's answer; empty while it is still running
   */
  public Optional<Answer> run(RequestKey request, Runnable waiting, Supplier<Answer> work) {
    return switch (requests.claim(request)) {
      case Claim.First _ -> Optional.of(first(request, waiting, work));
      case Claim.Running _ -> Optional.empty();
      case Claim.Answered(Answer answer) -> Optional.of(answer);
    };
  }

  private Answer first(RequestKey request, Runnable waiting, Supplier<Answer> work) {
    try {
      waiting.run();
      return transaction.execute(_ -> answered(request, work.get()));
    } catch (RuntimeException failure) {
      requests.release(request);
      throw failure;
    }
  }

  private Answer answered(RequestKey request, Answer answer) {
    requests.complete(request, answer);
    return answer;
  }
}
