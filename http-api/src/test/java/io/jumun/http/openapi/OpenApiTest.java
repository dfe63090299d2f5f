package io.jumun.http.openapi;

import io.jumun.http.app.HttpTest;
import io.jumun.http.app.Requests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HttpTest
class OpenApiTest {

  @Autowired Requests requests;

  @Test
  void tellsAboutTokensAndKeys() {
    requests
        .get("/v3/api-docs")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.info.title")
        .isEqualTo("Jumun things-service")
        .jsonPath("$.components.securitySchemes.bearer.scheme")
        .isEqualTo("bearer")
        .jsonPath("$.paths['/things'].post.parameters.length()")
        .isEqualTo(1)
        .jsonPath("$.paths['/things'].post.parameters[0].name")
        .isEqualTo("Idempotency-Key")
        .jsonPath("$.paths['/whoami'].get.security[0].bearer")
        .isArray()
        .jsonPath("$.paths['/whoami'].get.parameters")
        .doesNotExist()
        .jsonPath("$.paths['/whoami'].get.responses['4XX'].$ref")
        .isEqualTo("#/components/responses/Refused")
        .jsonPath("$.components.responses.Refused.content['application/problem+json'].schema.$ref")
        .isEqualTo("#/components/schemas/Problem")
        .jsonPath("$.paths['/error']")
        .doesNotExist();
  }

  @Test
  void hasAPageForPeople() {
    requests.get("/swagger-ui/index.html").expectStatus().isOk();
  }
}
