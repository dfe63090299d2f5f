package io.jumun.system.walk;

import io.jumun.payment.domain.GatewayAnswer;
import io.jumun.payment.domain.Work;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call to the gateway on its way.
 *
 * @param left when
 * @param answer null until the gateway has seen it
 * @param awaited whether somebody still waits for the answer
 */
record Request(Work work, Instant left, @Nullable GatewayAnswer answer, boolean awaited) {

  Request answered(GatewayAnswer word) {
    return new Request(work, left, word, awaited);
  }

  Request alone() {
    return new Request(work, left, answer, false);
  }
}
