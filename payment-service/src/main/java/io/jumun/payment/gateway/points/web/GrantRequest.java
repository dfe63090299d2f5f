package io.jumun.payment.gateway.points.web;

import io.jumun.http.access.Caller;
import io.jumun.http.idempotency.IdempotencyKey;
import io.jumun.payment.gateway.points.ledger.Grant;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Points for a member.
 *
 * @param amount 1 to 10,000,000, so that a slip of the hand is no fortune
 * @param reason which the member sees
 */
record GrantRequest(
    @NotNull UUID memberId,
    @Min(1) @Max(10_000_000) long amount,
    @NotBlank @Size(max = 200) String reason) {

  Grant by(Caller admin, IdempotencyKey key) {
    return new Grant(
        memberId,
        amount,
        reason,
        admin.memberId(),
        "grant/" + admin.memberId() + "/" + key.value());
  }
}
