package io.jumun.messaging.deadletter;

import io.jumun.messaging.failure.Failure;
import io.jumun.messaging.inbound.CauseText;
import io.jumun.messaging.inbound.InboundEvents;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an operator does about dead letters. Each is replayed or settled once, and both stay in its
 * history with who did it.
 *
 * <p>A replay may come after anything that has happened since: handlers judge by what is stored and
 * by the sequence, as with any late event, so it takes the effect that the event still has.
 */
public class HandleDeadLetters {

  private static final Logger log = LoggerFactory.getLogger(HandleDeadLetters.class);

  private final StoredDeadLetters letters;
  private final InboundEvents inbound;
  private final TransactionTemplate transaction;
  private final HandlingMetrics metrics;

  HandleDeadLetters(
      StoredDeadLetters letters,
      InboundEvents inbound,
      TransactionTemplate transaction,
      HandlingMetrics metrics) {
    this.letters = letters;
    this.inbound = inbound;
    this.transaction = transaction;
    this.metrics = metrics;
  }

  /**
   * @param after the last id of the page before, null for the first
   * @param most 1 or more
   * @return the oldest first when only open ones are looked for, else the newest; without bodies
   */
  public List<DeadLetter> page(DeadLetterFilter filter, @Nullable UUID after, int most) {
    return letters.page(filter, after, most);
  }

  /**
   * @throws DeadLetterNotFound when there is none
   */
  public DeadLetter withId(UUID id) {
    return letters.find(id).orElseThrow(() -> DeadLetterNotFound.withId(id));
  }

  /** What was done with it, in that order. */
  public List<Handling> historyOf(UUID id) {
    return letters.historyOf(id);
  }

  /** How many wait for a person. */
  public long open() {
    return letters.open();
  }

  /**
   * Has the record handled as if it came now, by the consumer that could not, with its first key,
   * headers and id. In the caller's transaction, or in one of its own: the effect and that it is
   * replayed are stored together or not at all. Whoever calls reports what is thrown to {@link
   * #failedAgain} after the transaction was rolled back.
   *
   * @param by the operator's member id
   * @throws DeadLetterNotFound when there is none
   * @throws DeadLetterClosed when it is replayed or settled already
   * @throws RuntimeException whatever the handler throws
   */
  public DeadLetter replay(UUID id, String by) {
    return transaction.execute(
        _ -> {
          DeadLetter letter = openOne(id);
          boolean tookEffect =
              inbound
                  .named(letter.consumer())
                  .orElseThrow(() -> ReplayFailed.withoutConsumer(letter.consumer()))
                  .replay(letter.record());
          return closed(
              letter,
              DeadLetterStatus.REPLAYED,
              by,
              tookEffect ? Handling.Outcome.REPLAYED : Handling.Outcome.HAD_TAKEN_EFFECT,
              null);
        });
  }

  /**
   * Keeps why a replay failed, when that was the record's own fault: an outage, or somebody who was
   * quicker, leaves the letter untouched.
   *
   * @return what to tell the operator: {@link ReplayFailed}, or the failure as it was
   */
  public RuntimeException failedAgain(UUID id, String by, RuntimeException failure) {
    if (Failure.of(failure) != Failure.RECORD) {
      return failure;
    }
    var told = failure instanceof ReplayFailed known ? known : ReplayFailed.because(failure);
    log.error("Dead letter {} failed again", id, failure);
    transaction.executeWithoutResult(
        _ -> {
          if (letters.failedAgain(id, CauseText.of(failure))) {
            letters.note(
                id,
                by,
                Handling.Outcome.FAILED_AGAIN,
                CauseText.storable(String.valueOf(told.getMessage())));
          }
        });
    metrics.count(Handling.Outcome.FAILED_AGAIN);
    return told;
  }

  /**
   * Closes it without any effect: somebody has seen to it, or nothing is to be done.
   *
   * @param by the operator's member id
   * @throws DeadLetterNotFound when there is none
   * @throws DeadLetterClosed when it is replayed or settled already
   */
  public DeadLetter settle(UUID id, String by, String reason) {
    return transaction.execute(
        _ -> closed(openOne(id), DeadLetterStatus.SETTLED, by, Handling.Outcome.SETTLED, reason));
  }

  private DeadLetter openOne(UUID id) {
    DeadLetter letter = letters.lock(id).orElseThrow(() -> DeadLetterNotFound.withId(id));
    if (!letter.isOpen()) {
      throw DeadLetterClosed.already(letter);
    }
    return letter;
  }

  private DeadLetter closed(
      DeadLetter letter,
      DeadLetterStatus as,
      String by,
      Handling.Outcome outcome,
      @Nullable String details) {
    letters.close(letter.id(), as);
    letters.note(letter.id(), by, outcome, details);
    metrics.countWhenCommitted(outcome);
    log.info("Dead letter {} of {}: {}", letter.id(), letter.consumer(), outcome);
    return withId(letter.id());
  }
}
