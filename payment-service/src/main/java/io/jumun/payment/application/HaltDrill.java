package io.jumun.payment.application;

import io.jumun.payment.PaymentProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A crash point for drills: the money has moved, and nothing here knows yet. */
@Component
class HaltDrill {

  private static final Logger log = LoggerFactory.getLogger(HaltDrill.class);

  private final boolean on;

  HaltDrill(PaymentProperties properties) {
    this.on = properties.drill().haltAfterGatewayAnswer();
    if (on) {
      log.warn("A drill is on: this process halts after the next answer of the gateway");
    }
  }

  void afterGatewayAnswer() {
    if (on) {
      Runtime.getRuntime().halt(137);
    }
  }
}
