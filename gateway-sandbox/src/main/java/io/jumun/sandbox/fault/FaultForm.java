package io.jumun.sandbox.fault;

import io.jumun.sandbox.payment.GatewayError;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A fault as rules and rates describe it.
 *
 * @param code of a DECLINE, any that the gateway has
 * @param delayMs of ANSWER_LATE and LATE, 1 to 600,000; of DUPLICATE the gap, at once unless said;
 *     of SHUFFLE the longest delay, 2,000 unless said
 * @param executed whether the call takes effect nevertheless, with DECLINE and ERROR_500 (false
 *     unless said) and GARBAGE (true unless said)
 * @param executeLate whether ANSWER_LATE executes after the delay, too; false unless said
 */
record FaultForm(
    FaultKind kind,
    @Nullable String code,
    @Nullable Long delayMs,
    @Nullable Boolean executed,
    @Nullable Boolean executeLate) {

  private static final long LONGEST_DELAY = 600_000;
  private static final long SHUFFLED_WITHIN = 2_000;

  /**
   * @throws IllegalArgumentException when the fault makes no sense with that operation
   */
  void check(@Nullable Operation operation) {
    require(operation != null && kind != null, "A fault has an operation and a kind");
    require(
        kind.ofWebhooks() == (operation == Operation.WEBHOOK),
        kind + " does not happen to a " + operation);
    require(kind != FaultKind.DECLINE || code != null, "DECLINE needs a code");
    require(
        delayMs == null || (delayMs >= 1 && delayMs <= LONGEST_DELAY),
        "A delayMs is 1 to " + LONGEST_DELAY);
    require(
        delayMs != null || (kind != FaultKind.ANSWER_LATE && kind != FaultKind.LATE),
        kind + " needs a delayMs");
  }

  Fault ofCall() {
    return switch (kind) {
      case DECLINE -> decline(GatewayError.named(code == null ? "" : code));
      case APPROVE_THEN_DROP -> new Fault.ExecuteThenDrop();
      case SWALLOW -> new Fault.Swallow();
      case ANSWER_LATE -> new Fault.Late(delay(0), Boolean.TRUE.equals(executeLate));
      case ERROR_500 -> serverError();
      case GARBAGE -> new Fault.Garbage(!Boolean.FALSE.equals(executed));
      case DUPLICATE, LATE, NEVER, SHUFFLE -> throw new IllegalStateException(kind + " of a call");
    };
  }

  /**
   * @param place 0 to 1, exclusive: of this webhook in a shuffle
   */
  WebhookFault ofWebhook(double place) {
    return switch (kind) {
      case DUPLICATE -> new WebhookFault.Duplicate(delay(0));
      case LATE -> new WebhookFault.Late(delay(0));
      case NEVER -> new WebhookFault.Never();
      case SHUFFLE ->
          new WebhookFault.Late(
              Duration.ofMillis((long) (delay(SHUFFLED_WITHIN).toMillis() * place)));
      case DECLINE, APPROVE_THEN_DROP, SWALLOW, ANSWER_LATE, ERROR_500, GARBAGE ->
          throw new IllegalStateException(kind + " of a webhook");
    };
  }

  private Duration delay(long usual) {
    return Duration.ofMillis(delayMs == null ? usual : delayMs);
  }

  private Fault decline(GatewayError error) {
    return Boolean.TRUE.equals(executed)
        ? new Fault.ExecuteThenError(error)
        : new Fault.Decline(error);
  }

  private Fault serverError() {
    return Boolean.TRUE.equals(executed)
        ? new Fault.ExecuteThenError(GatewayError.FAILED_INTERNAL_SYSTEM_PROCESSING)
        : new Fault.ServerError();
  }

  static void require(boolean rule, String message) {
    if (!rule) {
      throw new IllegalArgumentException(message);
    }
  }
}
