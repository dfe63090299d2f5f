package io.jumun.inventory.web;

import io.jumun.http.access.Caller;
import io.jumun.inventory.domain.Cause;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * A correction of what is available.
 *
 * @param delta pieces that came in, or, negative, that are gone
 * @param reason for whoever reads the history
 */
record AdjustStockRequest(
    @NotNull @Min(-MOST) @Max(MOST) Long delta, @NotNull @PlainText(most = 200) String reason) {

  /** The most pieces in one go: more than that is a slip of the finger. */
  static final long MOST = 1_000_000_000;

  AdjustStockRequest {
    if (Objects.equals(delta, 0L)) {
      throw new IllegalArgumentException("delta must not be 0");
    }
  }

  Cause.Decision by(Caller caller) {
    return new Cause.Decision(caller.memberId(), reason);
  }
}
