package io.jumun.order.story;

import io.jumun.http.test.AccessContract;
import io.jumun.http.test.OpenApiContract;
import org.junit.jupiter.api.Test;

class OrderApiContractTest extends OrderStory {

  @Test
  void callersOfTheLastVersionStillGetAlong() {
    OpenApiContract.isKeptBy("order-service", port);
  }

  @Test
  void everyCallLetsInWhoItSaysAndNobodyElse() {
    AccessContract.isKeptBy(port, tokens());
  }
}
