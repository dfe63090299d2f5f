package io.jumun.http.problem;

import static io.jumun.http.app.Requests.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.http.app.HttpTest;
import io.jumun.http.app.Requests;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@HttpTest
class BadRequestsTest {

  @Autowired Requests requests;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void nothingIsThere() {
    jdbc.sql("delete from thing").update();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name":"a","quantity":5.9}                     | quantity        | must be a whole number within range
          {"name":"a","quantity":5.0}                     | quantity        | must be a whole number within range
          {"name":"a","quantity":"5"}                     | quantity        | must be a whole number within range
          {"name":"a","quantity":99999999999}             | quantity        | must be a whole number within range
          {"name":"a","quantity":null}                    | quantity        | must be a whole number within range
          {"name":"a"}                                    | quantity        | must be a whole number within range
          {"name":"a","quantity":true}                    | quantity        | must be a whole number within range
          {"name":"a\\u0000b","quantity":1}               | name            | holds characters that cannot be stored
          {"name":"a\\ud800b","quantity":1}               | name            | holds characters that cannot be stored
          {"name":5,"quantity":1}                         | name            | must be a text
          {"name":"a","quantity":1,"quantitiy":1}         | quantitiy       | is not known here; known: kind, madeAt, name, owner, parts, quantity, weight
          {"name":"a","quantity":1,"kind":"SOFT"}         | kind            | must be one of HEAVY, LIGHT
          {"name":"a","quantity":1,"kind":0}              | kind            | must be one of HEAVY, LIGHT
          {"name":"a","quantity":1,"madeAt":"yesterday"}  | madeAt          | must be a time like 2026-01-31T10:15:30Z
          {"name":"a","quantity":1,"madeAt":1700000000}   | madeAt          | must be a time like 2026-01-31T10:15:30Z
          {"name":"a","quantity":1,"owner":"me"}          | owner           | must be a UUID
          {"name":"a","quantity":1,"weight":7}            | weight          | must be an object
          {"name":"a","quantity":1,"weight":{"grams":0}}  | weight          | must weigh at least 1 gram
          {"name":"a","quantity":1,"parts":{}}            | parts           | must be a list
          {"name":"a","quantity":1,"parts":[{"name":"b","quantity":1},{"name":"b","quantity":[]}]} | parts[1].quantity | must be a whole number within range
          {"name":" ","quantity":1}                       | name            | must not be blank
          {"name":"a","quantity":-1}                      | quantity        | must be greater than or equal to 1
          {"name":"a","quantity":1,"parts":[{"name":"b","quantity":0}]} | parts[0].quantity | must be greater than or equal to 1
          """)
  void namesTheFieldThatIsWrong(String body, String field, String message) {
    var answer = requests.post(body);
    answer.expectStatus().isBadRequest();
    assertThat(problem(answer))
        .containsEntry("type", "urn:jumun:problem:invalid-request")
        .containsEntry("errors", List.of(Map.of("field", field, "message", message)))
        .containsEntry("detail", field + " " + message + ".");
    nothingWasWritten();
  }

  @Test
  void namesEveryFieldThatIsWrong() {
    assertThat(problem(requests.post("{\"name\":\"\",\"quantity\":0}")))
        .containsEntry(
            "errors",
            List.of(
                Map.of("field", "name", "message", "must not be blank"),
                Map.of("field", "quantity", "message", "must be greater than or equal to 1")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name":"a",                             | The body is not JSON, at line 1
          {"name":"a" "quantity":1}                | The body is not JSON, at line 1, column 13.
          hello                                    | The body is not JSON, at line 1
          {"name":"a","quantity":1,"quantity":2}   | The body names a property twice, at line 1
          """)
  void saysWhereTheJsonIsMalformed(String body, String detail) {
    var answer = requests.post(body);
    answer.expectStatus().isBadRequest();
    assertThat(problem(answer))
        .containsEntry("type", "urn:jumun:problem:malformed-json")
        .hasEntrySatisfying("detail", d -> assertThat(d).asString().startsWith(detail));
    nothingWasWritten();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "7", "\"text\"", "{} {}"})
  void wantsOneObject(String body) {
    var answer = requests.post(body);
    answer.expectStatus().isBadRequest();
    assertThat(problem(answer).get("detail")).asString().doesNotContain("jackson", "io.jumun");
  }

  @Test
  void wantsABody() {
    var answer = requests.post("");
    answer.expectStatus().isBadRequest();
    assertThat(problem(answer)).containsEntry("type", "urn:jumun:problem:body-missing");
    var nothing = requests.post("null");
    nothing.expectStatus().isBadRequest();
    assertThat(problem(nothing)).containsEntry("type", "urn:jumun:problem:body-missing");
  }

  @Test
  void wantsAUuidInThePath() {
    assertThat(problem(requests.get("/open/things/7").expectStatus().isBadRequest()))
        .containsEntry("detail", "id must be a UUID.");
  }

  @Test
  void wantsParametersAndHeaders() {
    assertThat(problem(get("/open/things", "shop").expectStatus().isBadRequest()))
        .containsEntry("detail", "limit is missing.");
    assertThat(problem(requests.get("/open/things?limit=1").expectStatus().isBadRequest()))
        .containsEntry("detail", "header X-Shop is missing.");
    assertThat(problem(get("/open/things?limit=many", "shop").expectStatus().isBadRequest()))
        .containsEntry("detail", "limit must be a whole number within range.");
    assertThat(problem(get("/open/things?limit=101", "shop").expectStatus().isBadRequest()))
        .containsEntry("detail", "limit must be less than or equal to 100.");
  }

  @Test
  void speaksOneLanguage() {
    var answer =
        requests
            .client()
            .get()
            .uri("/open/things?limit=101")
            .header("X-Shop", "shop")
            .header("Accept-Language", "ko")
            .exchange();
    assertThat(problem(answer)).containsEntry("detail", "limit must be less than or equal to 100.");
  }

  @Test
  void saysWhatIsPossibleInstead() {
    assertThat(problem(requests.get("/open/nothing").expectStatus().isNotFound()))
        .containsEntry("type", "urn:jumun:problem:not-found")
        .containsEntry("instance", "/open/nothing");

    var method = requests.client().method(HttpMethod.POST).uri("/open/things/" + UUID.randomUUID());
    assertThat(problem(method.exchange().expectStatus().isEqualTo(405)))
        .containsEntry("type", "urn:jumun:problem:method-not-allowed")
        .containsEntry("detail", "POST is not possible here, but GET is.");

    var xml = requests.client().post().uri("/open/things").contentType(MediaType.APPLICATION_XML);
    assertThat(
            problem(
                xml.header("Idempotency-Key", "k")
                    .body("<a/>")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(415)))
        .containsEntry("type", "urn:jumun:problem:unsupported-media-type")
        .hasEntrySatisfying("detail", d -> assertThat(d).asString().contains("application/json"));

    var image = requests.client().get().uri("/open/things/" + UUID.randomUUID());
    assertThat(problem(image.accept(MediaType.IMAGE_PNG).exchange().expectStatus().isEqualTo(406)))
        .containsEntry("type", "urn:jumun:problem:not-acceptable");
  }

  @Test
  void writesNullsSoThatAResourceAlwaysHasAllItsNames() {
    requests
        .get("/open/things/" + UUID.randomUUID())
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.reason")
        .hasJsonPath();
  }

  @Test
  void asksTheServicesOwnProblemsFirst() {
    var answer = requests.get("/open/things/00000000-0000-0000-0000-000000000001");
    answer.expectStatus().isNotFound();
    assertThat(problem(answer)).containsEntry("type", "urn:jumun:problem:no-such-thing");
  }

  private RestTestClient.ResponseSpec get(String path, String shop) {
    return requests.client().get().uri(path).header("X-Shop", shop).exchange();
  }

  private void nothingWasWritten() {
    assertThat(jdbc.sql("select count(*) from thing").query(Integer.class).single()).isZero();
  }
}
