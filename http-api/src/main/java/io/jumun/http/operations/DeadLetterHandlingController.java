package io.jumun.http.operations;

import io.jumun.http.access.Caller;
import io.jumun.http.access.ForAdmins;
import io.jumun.http.idempotency.Idempotency;
import io.jumun.http.idempotency.IdempotencyKey;
import io.jumun.messaging.deadletter.DeadLetter;
import io.jumun.messaging.deadletter.DeadLetterClosed;
import io.jumun.messaging.deadletter.DeadLetterNotFound;
import io.jumun.messaging.deadletter.HandleDeadLetters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What an operator does about a record that this service could not handle. */
@Tag(name = "Dead letters")
@ForAdmins
@RestController
class DeadLetterHandlingController {

  private final HandleDeadLetters letters;
  private final Idempotency idempotency;

  DeadLetterHandlingController(HandleDeadLetters letters, Idempotency idempotency) {
    this.letters = letters;
    this.idempotency = idempotency;
  }

  @Operation(
      summary = "Has a record handled again, with its first key, headers and id",
      description =
          "It is REPLAYED when it was handled, now or before: its history says which. 422 when"
              + " it failed again: it stays open, with the new cause. 409 when it is closed already."
              + " 503 leaves it untouched. Administrators only.")
  @PostMapping("/dead-letters/{id}/replays")
  ResponseEntity<DeadLetterView> replay(@PathVariable UUID id, Caller caller, IdempotencyKey key) {
    String by = caller.memberId().toString();
    try {
      return once(key, "", () -> letters.replay(id, by));
    } catch (DeadLetterNotFound | DeadLetterClosed | ErrorResponseException refused) {
      throw refused;
    } catch (RuntimeException failure) {
      // After the transaction: it has taken with it all that the handler did.
      throw letters.failedAgain(id, by, failure);
    }
  }

  @Operation(
      summary = "Closes a record that shall take no effect, with the reason",
      description =
          "Nothing is done but noted; 409 when it is closed already. Administrators only.")
  @PostMapping("/dead-letters/{id}/settlement")
  ResponseEntity<DeadLetterView> settle(
      @PathVariable UUID id,
      Caller caller,
      IdempotencyKey key,
      @Valid @RequestBody DeadLetterSettlement body) {
    return once(
        key, body, () -> letters.settle(id, caller.memberId().toString(), body.reason().strip()));
  }

  private ResponseEntity<DeadLetterView> once(
      IdempotencyKey key, Object request, Supplier<DeadLetter> work) {
    return idempotency.once(
        key,
        request,
        DeadLetterView.class,
        () -> {
          DeadLetter handled = work.get();
          return ResponseEntity.ok(DeadLetterView.of(handled, letters.historyOf(handled.id())));
        });
  }
}
