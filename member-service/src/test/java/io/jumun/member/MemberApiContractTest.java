package io.jumun.member;

import io.jumun.http.test.OpenApiContract;
import io.jumun.member.support.MemberServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@MemberServiceTest
class MemberApiContractTest {

  @LocalServerPort int port;

  @Test
  void callersOfTheLastVersionStillGetAlong() {
    OpenApiContract.isKeptBy("member-service", port);
  }
}
