package io.jumun.payment.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that whoever claims to be the gateway tells by itself. It proves nothing: what the
 * gateway answers when it is asked decides.
 *
 * @param deliveryId the same when it is delivered again; 1 to 200 characters
 * @param kind what it is about, in the gateway's words; at most 100 characters
 * @param orderId null when it names no order of ours
 * @param depositSecret that comes with it; null when none does
 */
public record GatewayHint(
    String deliveryId, String kind, @Nullable UUID orderId, @Nullable String depositSecret) {

  @Override
  public String toString() {
    return "%s of order %s (%s)".formatted(kind, orderId, deliveryId);
  }
}
