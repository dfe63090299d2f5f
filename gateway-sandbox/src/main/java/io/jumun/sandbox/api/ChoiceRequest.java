package io.jumun.sandbox.api;

import io.jumun.sandbox.payment.Choice;
import io.jumun.sandbox.payment.PaymentMethod;
import io.jumun.sandbox.wire.KoreanTime;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How the shopper pays.
 *
 * @param method by card when absent
 * @param bank of the virtual account, its code
 * @param validHours of the virtual account, 1 to 720
 * @param dueDate of the virtual account instead, Korean time: {@code 2022-01-01T00:00:00}
 */
record ChoiceRequest(
    @Nullable PaymentMethod method,
    @Nullable @Size(min = 2, max = 3) String bank,
    @Nullable @Size(min = 1, max = 100) String customerName,
    @Nullable @Min(1) @Max(720) Integer validHours,
    @Nullable LocalDateTime dueDate) {

  private static final String NH = "11";
  private static final Duration LONGEST = Duration.ofDays(30);

  /**
   * @param usual how long an account waits when the request does not say
   * @throws InvalidChoice when it says both, or too much
   */
  Choice choice(Instant now, Duration usual) {
    return method == PaymentMethod.VIRTUAL_ACCOUNT
        ? new Choice.Account(
            bank == null ? NH : bank,
            customerName == null ? "홍길동" : customerName,
            dueAt(now, usual))
        : new Choice.Card();
  }

  private Instant dueAt(Instant now, Duration usual) {
    if (dueDate == null) {
      return now.plus(validHours == null ? usual : Duration.ofHours(validHours));
    }
    Instant due = dueDate.atZone(KoreanTime.ZONE).toInstant();
    if (validHours != null || due.isAfter(now.plus(LONGEST))) {
      throw InvalidChoice.ofDueDate();
    }
    return due;
  }
}
