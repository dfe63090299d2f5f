package io.jumun.scheduler;

import io.jumun.http.test.OpenApiContract;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SchedulerTest
class SchedulerApiContractTest {

  @LocalServerPort int port;

  @Test
  void callersOfTheLastVersionStillGetAlong() {
    OpenApiContract.isKeptBy("scheduler-service", port);
  }
}
