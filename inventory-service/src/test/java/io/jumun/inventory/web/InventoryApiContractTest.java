package io.jumun.inventory.web;

import io.jumun.http.test.AccessContract;
import io.jumun.http.test.OpenApiContract;
import io.jumun.http.test.TestTokens;
import io.jumun.inventory.InventoryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@InventoryTest
class InventoryApiContractTest {

  @LocalServerPort int port;

  @Value("${spring.kafka.bootstrap-servers}")
  String bootstrapServers;

  @Test
  void callersOfTheLastVersionStillGetAlong() {
    OpenApiContract.isKeptBy("inventory-service", port);
  }

  @Test
  void everyCallLetsInWhoItSaysAndNobodyElse() {
    AccessContract.isKeptBy(port, TestTokens.publishedTo(bootstrapServers));
  }
}
