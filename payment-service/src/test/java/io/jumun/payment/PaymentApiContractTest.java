package io.jumun.payment;

import io.jumun.http.test.AccessContract;
import io.jumun.http.test.OpenApiContract;
import io.jumun.payment.test.PaymentStory;
import org.junit.jupiter.api.Test;

class PaymentApiContractTest extends PaymentStory {

  @Test
  void callersOfTheLastVersionStillGetAlong() {
    OpenApiContract.isKeptBy("payment-service", port);
  }

  @Test
  void everyCallLetsInWhoItSaysAndNobodyElse() {
    AccessContract.isKeptBy(port, TOKENS);
  }
}
