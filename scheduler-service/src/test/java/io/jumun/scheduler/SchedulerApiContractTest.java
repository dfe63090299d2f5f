package io.jumun.scheduler;

import io.jumun.http.test.AccessContract;
import io.jumun.http.test.OpenApiContract;
import io.jumun.http.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@SchedulerTest
class SchedulerApiContractTest {

  @LocalServerPort int port;

  @Value("${spring.kafka.bootstrap-servers}")
  String bootstrapServers;

  @Test
  void callersOfTheLastVersionStillGetAlong() {
    OpenApiContract.isKeptBy("scheduler-service", port);
  }

  @Test
  void everyCallLetsInWhoItSaysAndNobodyElse() {
    AccessContract.isKeptBy(port, TestTokens.publishedTo(bootstrapServers));
  }
}
