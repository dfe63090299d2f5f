package io.jumun.inventory.web;

import io.jumun.http.test.OpenApiContract;
import io.jumun.inventory.InventoryTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@InventoryTest
class InventoryApiContractTest {

  @LocalServerPort int port;

  @Test
  void callersOfTheLastVersionStillGetAlong() {
    OpenApiContract.isKeptBy("inventory-service", port);
  }
}
