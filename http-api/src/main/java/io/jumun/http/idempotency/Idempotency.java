package io.jumun.http.idempotency;

import io.jumun.http.digest.Digest;
import io.jumun.http.json.ApiJson;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out a request once, however often it is sent. The answer is stored in the transaction of
 * the effect, so there is never one without the other.
 *
 * <p>Only an answer that tells of an effect is kept: 2xx, without 202, whose answer is the resource
 * itself. Everything else is rolled back and worked out again.
 */
public class Idempotency {

  private final StoredAnswers answers;
  private final ApiJson json;
  private final TransactionTemplate transaction;

  Idempotency(StoredAnswers answers, ApiJson json, TransactionTemplate transaction) {
    this.answers = answers;
    this.json = json;
    this.transaction = transaction;
  }

  /**
   * The answer of the work, or what was answered to the same key before, with {@code
   * Idempotency-Replayed: true}.
   *
   * @param requestBody tells two requests apart: its digest is stored, so leave secrets out
   * @param responseType of the answer's body
   * @param work runs in a transaction of this call or in the caller's
   * @throws org.springframework.web.ErrorResponseException 409 while the key's first request still
   *     runs, 422 when the key came with another body
   */
  public <T> ResponseEntity<T> once(
      IdempotencyKey key,
      Object requestBody,
      Class<T> responseType,
      Supplier<ResponseEntity<T>> work) {
    var request = Digest.of(json.canonical(requestBody));
    return transaction.execute(
        status -> {
          answers.lock(key);
          var answer = answers.find(key);
          if (answer.isPresent()) {
            return answer.get().replay(request, json, responseType);
          }
          var response = work.get();
          if (!response.getStatusCode().is2xxSuccessful()) {
            status.setRollbackOnly();
          } else if (!response.getStatusCode().isSameCodeAs(HttpStatus.ACCEPTED)) {
            answers.store(key, StoredAnswer.of(request, response, json));
          }
          return response;
        });
  }
}
