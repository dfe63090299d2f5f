package io.jumun.member;

import io.jumun.http.test.AccessContract;
import io.jumun.http.test.OpenApiContract;
import io.jumun.http.test.TestTokens;
import io.jumun.member.support.MemberServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@MemberServiceTest
class MemberApiContractTest {

  @LocalServerPort int port;

  @Value("${spring.kafka.bootstrap-servers}")
  String bootstrapServers;

  @Test
  void callersOfTheLastVersionStillGetAlong() {
    OpenApiContract.isKeptBy("member-service", port);
  }

  @Test
  void everyCallLetsInWhoItSaysAndNobodyElse() {
    AccessContract.isKeptBy(port, TestTokens.publishedTo(bootstrapServers));
  }
}
